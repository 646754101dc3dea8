import { type AlarmSimulationResult, reasonForNoVerdict } from '../../src/simulation/alarm-simulation-result';

const reason = (records: number, unreadable: number, skipUnreadable = false) => reasonForNoVerdict({
  records, unreadable, format: '${start}', delivery: { aggregation: 60, delivery: 0, skipUnreadable },
} as AlarmSimulationResult);

test.each<[number, number, boolean, string | undefined]>([
  [1, 0, false, undefined],
  [1, 5, true, undefined],
  [0, 0, false, 'there is no record'],
  [0, 0, true, 'there is no record'],
  [1, 1, false, `1 line is not a record of the format '\${start}'`],
  [1, 2, false, `2 lines are not records of the format '\${start}'`],
  [0, 1, true, `none of the lines (1) is a record of the format '\${start}'`],
  [0, 2, true, `none of the 2 lines is a record of the format '\${start}'`],
])('%i records and %i unreadable lines, which are left out: %s', (records, unreadable, skipUnreadable, expected) => {
  expect(reason(records, unreadable, skipUnreadable)).toBe(expected);
});

import type { SimulatedStateChange } from '../../src/simulation/simulated-state-change';
import { drawPeriods } from '../../src/simulation/draw-periods';
import { SimulatedAlarmState } from '../../src/simulation/simulated-alarm-state';

const HOUR = 3_600_000;
const { INSUFFICIENT_DATA, OK } = SimulatedAlarmState;
const RESULT = {
  condition: '', period: 3600, threshold: 10, delivery: { aggregation: 600, delivery: 300 },
  clock: 'start' as const,
  misfortune: '', contributors: [], changes: [], earliestChanges: [], records: 1, matches: 1, unreadable: 0, problems: [], format: '',
};

function datapointsOf(count: number, value: (index: number) => number): { start: Date; value: number }[] {
  return Array.from({ length: count }, (_, index) => ({ start: new Date(index * HOUR), value: value(index) }));
}

function changeAt(at: Date, value?: number): SimulatedStateChange {
  return { at, periodEnd: at, value, before: SimulatedAlarmState.OK, after: SimulatedAlarmState.ALARM };
}

test('however many periods there are, people can read the table', () => {
  const datapoints = datapointsOf(200_000, (index) => index % 7);

  const rows = drawPeriods({ ...RESULT, datapoints });

  expect(rows).toHaveLength(4);
  expect(rows[2]).toBe('  … 199998 more periods …');
});

test('of very many changes the first and the last are shown', () => {
  const datapoints = datapointsOf(500, (index) => index % 2 * 10);
  const changes = datapoints.map(({ start, value }) => changeAt(new Date(+start + HOUR), value));

  const rows = drawPeriods({ ...RESULT, datapoints, changes });

  expect(rows).toHaveLength(62);
  expect(rows).toContain('  … 940 rows left out …');
});

test('rows are in order of time, also those in a gap', () => {
  const datapoints = [0, 8].map((hour) => ({ start: new Date(hour * HOUR), value: 1 }));

  const changes = [changeAt(new Date(5.2 * HOUR))];

  const rows = drawPeriods({ ...RESULT, datapoints, changes });

  expect(rows.map((row) => row.slice(0, 18).trim())).toEqual([
    'from (UTC)', '1970-01-01 00:00', '… 7 periods with', '1970-01-01 05:12', '1970-01-01 08:00',
  ]);
});

const at = (hour: number) => new Date(hour * HOUR);
const valuesOf = (...values: (number | undefined)[]) => values.map((value, hour) => ({ start: at(hour), value }));

test('periods, changes of state and the earliest alarm are told in order of time, with the threshold in every bar', () => {
  const changes = [
    { at: at(2.5), periodEnd: at(1), value: 5, before: INSUFFICIENT_DATA, after: OK },
    changeAt(at(3), 20),
  ];

  const moments = { earliest: at(2.75), latest: at(3) };

  const rows = drawPeriods({ ...RESULT, ...moments, datapoints: valuesOf(5, undefined, 20, 2.5), changes });

  expect(rows).toEqual([
    'from (UTC)          value                      | 10',
    '1970-01-01 00:00        5  ##########          |',
    '1970-01-01 01:00  no data                      |',
    '1970-01-01 02:00       20  ####################|####################',
    '  1970-01-01 02:30  INSUFFICIENT_DATA -> OK: 5 in the period until 1970-01-01 01:00',
    '  1970-01-01 02:45  ALARM at the earliest',
    '  1970-01-01 03:00  OK -> ALARM: 20 in the period until then',
    '1970-01-01 03:00     2.50  #####               |',
  ]);
});

test.each([0, -5])('a threshold of %i is not in the bars, and a number below zero has none', (threshold) => {
  expect(drawPeriods({ ...RESULT, threshold, datapoints: valuesOf(1, -2) })).toEqual([
    'from (UTC)          value',
    `1970-01-01 00:00        1  ${'#'.repeat(40)}`,
    '1970-01-01 01:00       -2',
  ]);
});

test('a threshold below one has its own place in the bars, which are no longer than a value of one', () => {
  expect(drawPeriods({ ...RESULT, threshold: 0.5, datapoints: valuesOf(0.25, 0.5) })).toEqual([
    'from (UTC)          value                      | 0.50',
    '1970-01-01 00:00     0.25  ##########          |',
    '1970-01-01 01:00     0.50  ####################|',
  ]);
});

test.each([
  ['a change of state says so', [changeAt(at(1), 20)], at(1), at(2)],
  ['it is the latest moment, too', [], at(1), at(1)],
  ['there is none', [], undefined, undefined],
])('the earliest alarm is not told where %s', (_, changes, earliest, latest) => {
  const rows = drawPeriods({ ...RESULT, datapoints: valuesOf(20), changes, earliest, latest });

  expect(rows.filter((row) => row.includes('at the earliest'))).toEqual([]);
});

test('an alarm at another moment, or a return to OK at that one, does not stand for the earliest alarm', () => {
  const toOk = { ...changeAt(at(1)), before: SimulatedAlarmState.ALARM, after: SimulatedAlarmState.OK };
  const changes = [toOk, changeAt(at(2))];

  const rows = drawPeriods({ ...RESULT, datapoints: valuesOf(20), changes, earliest: at(1), latest: at(2) });

  expect(rows).toContain('  1970-01-01 01:00  ALARM at the earliest');
});

test('periods without records are counted', () => {
  const rows = drawPeriods({ ...RESULT, datapoints: [0, 2, 5].map((hour) => ({ start: at(hour), value: 1 })) });

  expect(rows.filter((row) => row.includes('without records')))
    .toEqual(['  … 1 period without records …', '  … 2 periods without records …']);
});

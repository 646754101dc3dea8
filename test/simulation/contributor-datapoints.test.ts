import { contributorDatapoints } from '../../src/simulation/contributor-datapoints';
import { ContributorRecords } from '../../src/simulation/contributor-records';
import type { LogAlarmSettings } from '../../src/simulation/log-alarm-settings';
import { record } from '../support/records';
import { REJECTED_SOURCE } from './settings';

const TWO = new Date('2026-11-20T02:00:00Z');
const FOUR = new Date('2026-11-20T04:00:00Z');
const OTHER = (line: string) => line.replace('203.0.113.12', '198.51.100.7');
const LINES = [record({ at: TWO }), record({ at: TWO }), OTHER(record({ at: TWO })), record({ at: FOUR, action: 'ACCEPT' })];

const datapointsOf = (settings: Partial<LogAlarmSettings>) => {
  const all = { ...REJECTED_SOURCE, ...settings };
  return contributorDatapoints(new ContributorRecords(all, LINES), all);
};

test('each period with records has the value of the contributor that is furthest beyond the threshold', () => {
  expect(datapointsOf({})).toEqual([{ start: TWO, value: 2 }, { start: FOUR, value: undefined }]);
  expect(datapointsOf({ comparisonOperator: 'LessThanThreshold' })[0]).toEqual({ start: TWO, value: 1 });
});

test('where all records are counted together, a period in which none matches counts 0', () => {
  expect(datapointsOf({ groups: [] })).toEqual([{ start: TWO, value: 3 }, { start: FOUR, value: 0 }]);
});

import { FlowLogFormat } from '../../src/model/flow-log-format';
import type { AlarmSettings } from '../../src/simulation/alarm-settings';
import { simulateAlarm } from '../../src/simulation/simulate-alarm';
import { record, records } from '../support/records';

const SETTINGS: AlarmSettings = {
  format: FlowLogFormat.DEFAULT,
  pattern: { matches: (line) => line.includes('REJECT') },
  metricValue: 1,
  defaultValue: 0,
  period: 3600,
  statistic: 'Sum',
  threshold: 10,
  comparisonOperator: 'GreaterThanOrEqualToThreshold',
  evaluationPeriods: 1,
  treatMissingData: 'notBreaching',
};

const NIGHT = [
  ...records(3, { at: new Date('2026-11-20T00:10:00Z') }),
  ...[1, 2, 3, 4, 5, 6].map((hour) => record({ action: 'ACCEPT', at: new Date(`2026-11-20T0${hour}:30:00Z`) })),
  ...records(14, { at: new Date('2026-11-20T07:40:00Z') }),
  ...records(1, { at: new Date('2026-11-20T09:15:00Z') }),
];

test('the timeline can be read', () => {
  expect(simulateAlarm(SETTINGS, NIGHT).toString()).toBe(`fires at 2026-11-20T07:41:00.000Z
condition: Sum >= 10 over 1 hour, missing data is notBreaching
records: 24 read, 18 matched

from (UTC)          value                               | 10
2026-11-20 00:00        3  #########                    |
  2026-11-20 00:11  INSUFFICIENT_DATA -> OK: 3 in the period until then
2026-11-20 01:00        0                               |
  … 4 more alike …
2026-11-20 06:00        0                               |
2026-11-20 07:00       14  #############################|###########
  2026-11-20 07:41  OK -> ALARM: 14 in the period until then
  … 1 period without records …
2026-11-20 09:00        1  ###                          |
  2026-11-20 09:16  ALARM -> OK: 1 in the period until then`);
});

test('an alarm that never fires says so, and so does one without any record', () => {
  expect(simulateAlarm(SETTINGS, records(2)).toString()).toMatch(/^never fires\n/);
  expect(simulateAlarm(SETTINGS, []).toString())
    .toBe('never fires\ncondition: Sum >= 10 over 1 hour, missing data is notBreaching\nrecords: 0 read, 0 matched');
});

test('several periods and fractions are written as such', () => {
  const settings = { ...SETTINGS, statistic: 'Average', period: 300, evaluationPeriods: 3, datapointsToAlarm: 2, threshold: 0.5 };
  const lines = [record(), record({ action: 'ACCEPT', at: new Date('2026-11-20T02:01:00Z') }),
    record({ action: 'ACCEPT', at: new Date('2026-11-20T02:02:00Z') })];

  const text = simulateAlarm(settings, lines).toString();

  expect(text).toContain('Average >= 0.5 over 5 minutes, 2 of 3 periods');
  expect(text).toContain(' 0.33 ');
});

describe('assertions for tests', () => {
  const simulation = simulateAlarm(SETTINGS, NIGHT);

  test('pass where they are true', () => {
    simulation.assertFiresAt(new Date('2026-11-20T07:41:00Z'));
    simulateAlarm(SETTINGS, []).assertNeverFires();
  });

  test('show the timeline where the alarm fires at another moment', () => {
    expect(() => simulation.assertFiresAt(new Date('2026-11-20T07:42:00Z'))).toThrow(
      `expected the alarm to fire at 2026-11-20T07:42:00.000Z, but it ${simulation.toString()}`);
  });

  test('show the timeline where the alarm fires although it should not', () => {
    expect(() => simulation.assertNeverFires()).toThrow(/^expected the alarm never to fire, but it fires at 2026/);
  });

  test('show the timeline where the alarm should fire and does not', () => {
    expect(() => simulateAlarm(SETTINGS, records(2)).assertFiresAt(new Date(0)))
      .toThrow(/^expected the alarm to fire at 1970-01-01T00:00:00\.000Z, but it never fires\n/);
  });
});

import { alarmPeriodsFault, morePeriods } from '../../src/model/alarm-limits';

test('when data is missing an alarm may look at no further period, or at some, at most at eight of a minute', () => {
  expect([60, 120, 3600].map((period) => morePeriods(period))).toEqual([[0, 8], [0, 2], [0, 2]]);
});

test.each([
  ['the shortest period', { period: 60, evaluationPeriods: 1440 }],
  ['just below an hour', { period: 3540, evaluationPeriods: 24 }],
  ['an hour', { period: 3600, evaluationPeriods: 168 }],
  ['the longest period', { period: 604_800, evaluationPeriods: 1, datapointsToAlarm: 1 }],
  ['a number of periods that is not known', { period: 3600, datapointsToAlarm: 5 }],
])('CloudWatch takes %s', (_, periods) => {
  expect(alarmPeriodsFault(periods)).toBeUndefined();
});

test.each([
  [{ period: 0, evaluationPeriods: 1 }, 'period', 'a multiple of 60 s', '0 s'],
  [{ period: 90, evaluationPeriods: 1 }, 'period', 'a multiple of 60 s', '90 s'],
  [{ period: NaN, evaluationPeriods: 1 }, 'period', 'a multiple of 60 s', 'NaN s'],
  [{ period: 691_200, evaluationPeriods: 1 }, 'period', 'at most 7 days', '691200 s'],
  [{ period: 60, evaluationPeriods: 1.5 }, 'evaluationPeriods', 'a whole number from 1 up', '1.5'],
  [{ period: 60, datapointsToAlarm: 0 }, 'datapointsToAlarm', 'a whole number from 1 up', '0'],
  [{ period: 60, evaluationPeriods: 2, datapointsToAlarm: 3 }, 'datapointsToAlarm', 'at most the number of periods, 2', '3'],
  [{ period: 60, evaluationPeriods: 1441 }, 'evaluationPeriods', 'at most 1440 with a period of 60 s', '1441'],
  [{ period: 3540, evaluationPeriods: 25 }, 'evaluationPeriods', 'at most 24 with a period of 3540 s', '25'],
  [{ period: 3600, evaluationPeriods: 169 }, 'evaluationPeriods', 'at most 168 with a period of 3600 s', '169'],
])('CloudWatch refuses %p', (periods, setting, expected, got) => {
  expect(alarmPeriodsFault(periods)).toMatchObject({ setting, expected, got });
});

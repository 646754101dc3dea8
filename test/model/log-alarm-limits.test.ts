import { logAlarmWindowFault, scansOfEachRecord } from '../../src/model/log-alarm-limits';

const HOURLY = { interval: 300, period: 3600, endOffset: 900 };
const LATENESS = 900;

test('an hour that ended when all records had arrived is nothing to complain of', () => {
  expect(logAlarmWindowFault(HOURLY, LATENESS)).toBeUndefined();
});

test.each([
  [{ ...HOURLY, interval: 30 }, 'evaluationInterval'],
  [{ ...HOURLY, interval: 90 }, 'evaluationInterval'],
  [{ ...HOURLY, period: 59 }, 'period'],
  [{ ...HOURLY, period: 299 }, 'period'],
  [{ ...HOURLY, endOffset: -1 }, 'endTimeOffset'],
  [{ ...HOURLY, period: 300, endOffset: 899 }, 'endTimeOffset'],
])('%j is a fault of %s', (window, setting) => {
  expect(logAlarmWindowFault(window, LATENESS)).toMatchObject({ setting });
});

test('a period that ends now is long enough if a late record is still in it at the next run', () => {
  expect(logAlarmWindowFault({ interval: 300, period: 1200, endOffset: 0 }, LATENESS)).toBeUndefined();
  expect(logAlarmWindowFault({ interval: 300, period: 1199, endOffset: 0 }, LATENESS)).toBeDefined();
});

test('each record is scanned as often as a period has intervals', () => {
  expect(scansOfEachRecord(HOURLY)).toBe(12);
});

import { scansOfEachRecord } from '../../src/model/log-alarm-limits';

test('each record is scanned as often as a period has intervals', () => {
  expect(scansOfEachRecord({ interval: 300, period: 3600, endOffset: 900 })).toBe(12);
});

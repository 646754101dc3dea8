import * as fc from 'fast-check';
import { FlowLogField } from '../../src/model/flow-log-field';
import { checkDuration, checkLimit, checkMeasured, checkPeriod, checkRange } from '../../src/query/check-question';

test('numbers and times can be measured, text and addresses cannot', () => {
  for (const field of [FlowLogField.BYTES, FlowLogField.START]) expect(() => checkMeasured('sum', field)).not.toThrow();
  for (const field of [FlowLogField.ACTION, FlowLogField.SRC_ADDR]) {
    expect(() => checkMeasured('sum', field))
      .toThrow(`the sum can only be taken of a field that has numbers, such as 'bytes', got '${field.name}'`);
  }
});

test.each([60, 120, 300, 1800, 3600, 7200, 21_600, 43_200, 86_400])('%i s are a period', (seconds) => {
  expect(() => checkPeriod(seconds)).not.toThrow();
});

test.each([0, -60, 1, 30, 90, 420, 2400, 5400, 18_000, 172_800, NaN, 59.5])('%d s are not', (seconds) => {
  expect(() => checkPeriod(seconds)).toThrow(`a period must be whole minutes that divide an hour, hours that divide a day, or one day, `
    + `such as 5 minutes or 6 hours, got ${seconds} s`);
});

test('every period divides the day into equal parts', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 2880 }), (minutes) => {
    let isTaken = true;
    try {
      checkPeriod(minutes * 60);
    } catch {
      isTaken = false;
    }
    if (isTaken) expect(1440 % minutes).toBe(0);
  }), { numRuns: 500 });
});

test('there is time between a start and an end', () => {
  expect(() => checkRange(0, 1)).not.toThrow();
  expect(() => checkRange(60, 60)).toThrow(`'end' must be after 'start', 1970-01-01T00:01:00.000Z, got 1970-01-01T00:01:00.000Z`);
  expect(() => checkRange(NaN, 1)).toThrow(`'start' and 'end' must be moments, got an invalid date`);
  expect(() => checkRange(0, NaN)).toThrow(`'start' and 'end' must be moments, got an invalid date`);
});

test('a duration is some time', () => {
  expect(() => checkDuration(1)).not.toThrow();
  expect(() => checkDuration(0)).toThrow('a time must be longer than nothing, got 0 s');
});

test.each([1, 100_000])('a limit of %i is taken', (rows) => {
  expect(() => checkLimit(rows)).not.toThrow();
});

test.each([0, -1, 1.5, 100_001, NaN])('a limit of %d is not', (rows) => {
  expect(() => checkLimit(rows)).toThrow(`a limit must be a whole number from 1 to 100000, got ${rows}`);
});

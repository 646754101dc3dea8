import {
  countOutOfRange, groupsByBin, leavesGaps, looksTooEarly, scansTooOften, tooManyCharacters, tooManyContributorFields,
  tooManyQueriedLogGroups,
} from '../../src/model/log-alarm-faults';

const HOURLY = { interval: 300, period: 3600, endOffset: 900 };
const LATENESS = 900;

test('an hour that ended when all records had arrived is nothing to complain of', () => {
  const found = [leavesGaps(HOURLY), looksTooEarly(HOURLY, LATENESS), scansTooOften(HOURLY)];

  expect(found).toEqual([undefined, undefined, undefined]);
});

test.each<[string, string | undefined, RegExp]>([
  ['six fields', tooManyContributorFields(['a', 'b', 'c', 'd', 'e', 'f']), /^must group by at most 5 fields, got 6: a, b, c, d, e, f$/],
  ['bin()', groupsByBin(['srcAddr', 'bin(5m)']), /^must not group by 'bin\(\)', .*, got 'bin\(5m\)'$/],
  ['51 log groups', tooManyQueriedLogGroups(51), /^must have at most 50 log groups, got 51$/],
  ['a character too many', tooManyCharacters(257, 256), /^must have at most 256 characters, got 257$/],
  ['a count below its range', countOutOfRange(0, 1, 100), /^must be a whole number from 1 to 100, got 0$/],
  ['a count above its range', countOutOfRange(101, 1, 100), /^must be a whole number from 1 to 100, got 101$/],
  ['half a count', countOutOfRange(1.5, 1, 100), /^must be a whole number from 1 to 100, got 1.5$/],
  ['a period shorter than an interval', leavesGaps({ ...HOURLY, period: 299 }), /^must be at least .*, 300 s, got 299 s; no run/],
  ['a window before all have arrived', looksTooEarly({ ...HOURLY, period: 300, endOffset: 899 }, LATENESS),
    /^must be at least 900 s with a period of 300 s, got 899 s; records arrive up to 900 s after their start/],
  ['61 scans', scansTooOften({ ...HOURLY, interval: 60, period: 3660 }), /^scans each record 61 times/],
])('%s: the message names what was expected and what came', (_, fault, says) => {
  expect(fault).toMatch(says);
});

test.each<[string, string | undefined]>([
  ['five fields', tooManyContributorFields(['a', 'b', 'c', 'd', 'e'])],
  ['a field that begins like bin', groupsByBin(['binary'])],
  ['50 log groups', tooManyQueriedLogGroups(50)],
  ['as many characters as there may be', tooManyCharacters(256, 256)],
  ['the smallest count', countOutOfRange(1, 1, 100)],
  ['the largest count', countOutOfRange(100, 1, 100)],
  ['a period of one interval', leavesGaps({ ...HOURLY, period: 300 })],
  ['60 scans', scansTooOften({ ...HOURLY, interval: 60 })],
])('%s: no fault', (_, fault) => {
  expect(fault).toBeUndefined();
});

test('a period that ends now is long enough if a late record is still in it at the next run', () => {
  expect(looksTooEarly({ interval: 300, period: 1200, endOffset: 0 }, LATENESS)).toBeUndefined();
  expect(looksTooEarly({ interval: 300, period: 1199, endOffset: 0 }, LATENESS)).toBeDefined();
});

import fc from 'fast-check';
import { momentText, timeTicks } from '../../src/chart/time-scale';

const NIGHT = Date.parse('2026-11-20T00:00:00Z') / 1000;

test('ticks are at round moments, and where a day begins it is named', () => {
  expect(timeTicks(NIGHT - 7200, NIGHT + 3600, 4).map(({ text }) => text)).toEqual(['22:00', '23:00', '2026-11-20', '01:00']);
  expect(timeTicks(NIGHT + 5, NIGHT + 20, 3).map(({ text }) => text)).toEqual(['00:00:05', '00:00:10', '00:00:15', '00:00:20']);
  expect(timeTicks(NIGHT, NIGHT + 5 * 86_400, 3).map(({ text }) => text)).toEqual(['2026-11-21', '2026-11-23', '2026-11-25']);
  expect(timeTicks(NIGHT + 60, NIGHT + 120, 1).map(({ text }) => text)).toEqual(['00:01', '00:02']);
});

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];
test.each([
  1, 5, 15, 30, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE,
  HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 60 * DAY,
])('where four ticks are %d s apart, none is between them', (step) => {
  expect(timeTicks(0, 3 * step, 3).map(({ at }) => at)).toEqual([0, step, 2 * step, 3 * step]);
});

test('beyond the longest step ticks are whole times thirty days apart', () => {
  expect(timeTicks(0, 61 * DAY, 1).map(({ at }) => at)).toEqual([0]);
  expect(timeTicks(0, 90 * DAY, 1).map(({ at }) => at)).toEqual([0, 90 * DAY]);
});

test('one tick is wanted at least', () => {
  expect(timeTicks(0, HOUR, 0.5).map(({ at }) => at)).toEqual([0, HOUR]);
});

test('there are about as many ticks as wanted, whatever the time is', () => {
  const moments = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

  fc.assert(fc.property(moments, moments, fc.integer({ min: 1, max: 20 }), (a, b, wanted) => {
    const [from, until] = [Math.min(a, b), Math.max(a, b)];

    const ticks = timeTicks(from, until, wanted);

    expect(ticks.length).toBeLessThanOrEqual(wanted + 1);
    expect(ticks.every(({ at }) => at >= from && at <= until)).toBe(true);
  }));
});

test.each<[number, string]>([
  [NIGHT, '2026-11-20 00:00'], [NIGHT + 1, '2026-11-20 00:00:01'], [8.64e12, '+275760-09-13 00:00'], [8.64e12 + 1, '-'],
])('the moment %p reads %s', (seconds, text) => {
  expect(momentText(seconds)).toBe(text);
});

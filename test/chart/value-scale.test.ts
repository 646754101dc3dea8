import fc from 'fast-check';
import { valueScale } from '../../src/chart/value-scale';

test.each<[number[], number[]]>([
  [[], [0, 1]],
  [[0], [0, 1]],
  [[14, 10], [0, 5, 10, 15]],
  [[100], [0, 20, 40, 60, 80, 100]],
  [[2], [0, 1, 2]],
  [[5], [0, 1, 2, 3, 4, 5]],
  [[1], [0, 1]],
  [[30], [0, 10, 20, 30]],
  [[0.03], [0, 0.01, 0.02, 0.03]],
  [[0.3], [0, 0.1, 0.2, 0.3]],
  [[-5, NaN], [0, 1]],
])('the axis for %j is %j', (values, ticks) => {
  const scale = valueScale(values);

  expect(scale.ticks).toHaveLength(ticks.length);
  scale.ticks.forEach((tick, index) => expect(tick).toBeCloseTo(ticks[index]));
});

test('every number has its location between the ends, and a larger one is not below a smaller one', () => {
  fc.assert(fc.property(fc.array(fc.double()), fc.double(), fc.double(), (values, a, b) => {
    const { ticks, share } = valueScale([...values, a, b]);
    const [low, high] = [Math.min(a, b), Math.max(a, b)];

    expect(share(a)).toBeGreaterThanOrEqual(0);
    expect(share(a)).toBeLessThanOrEqual(1);
    if (!Number.isNaN(low)) expect(share(low)).toBeLessThanOrEqual(share(high));
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    expect(ticks.length).toBeLessThanOrEqual(7);
    expect(ticks.every(Number.isFinite)).toBe(true);
  }));
});

test('the largest number takes at least half of the room', () => {
  fc.assert(fc.property(fc.double({ min: 1e-200, max: 1e300, noNaN: true }), (largest) => {
    expect(valueScale([largest]).share(largest)).toBeGreaterThanOrEqual(0.5);
  }));
});

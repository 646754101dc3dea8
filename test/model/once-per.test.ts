import { oncePer, oncePerPair } from '../../src/model/once-per';

test('a result is computed once for each argument, also if it is undefined', () => {
  const compute = jest.fn((argument: { name?: string }) => argument.name);
  const once = oncePer(compute);
  const [named, nameless] = [{ name: 'a' }, {}];

  expect([once(named), once(named), once(nameless), once(nameless)]).toEqual(['a', 'a', undefined, undefined]);
  expect(compute).toHaveBeenCalledTimes(2);
});

test('a result is computed once for each pair of arguments', () => {
  const compute = jest.fn((one: { n: number }, other: { n: number }) => one.n - other.n);
  const once = oncePerPair(compute);
  const [two, five] = [{ n: 2 }, { n: 5 }];

  expect([once(two, five), once(two, five), once(five, two)]).toEqual([-3, -3, 3]);
  expect(compute).toHaveBeenCalledTimes(2);
});

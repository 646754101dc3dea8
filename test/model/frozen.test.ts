import { frozen } from '../../src/model/frozen';

test('a copy is frozen, the original is not', () => {
  const original = [1, 2];
  const copy = frozen(original);
  original.push(3);

  expect(copy).toEqual([1, 2]);
  expect(() => copy.push(3)).toThrow(TypeError);
});

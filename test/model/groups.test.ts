import { addTo } from '../../src/model/groups';

test('values are kept by their keys, in order', () => {
  const groups = new Map<string, number[]>();
  for (const [key, value] of [['a', 1], ['b', 2], ['a', 3]] as const) addTo(groups, key, value);

  expect([...groups]).toEqual([['a', [1, 3]], ['b', [2]]]);
});

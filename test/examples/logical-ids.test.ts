import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleNames, logicalIds } from '../../scripts/logical-ids';

const promised = readFileSync(join(__dirname, 'logical-ids.txt'), 'utf8').trim().split('\n');

test.each(exampleNames())('the logical ids of %s are those in logical-ids.txt (a changed id replaces a resource)', (name: string) => {
  expect(logicalIds(name)).toEqual(promised.filter((line) => line.startsWith(`${name} `)));
});

test('logical-ids.txt lists no example that is gone', () => {
  expect(promised.filter((line) => !exampleNames().includes(line.split(' ')[0]))).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicSurface } from '../scripts/public-surface';

test('the public surface is what test/public-surface.txt promises (npx projen surface rewrites it)', () => {
  const promised = readFileSync(join(__dirname, 'public-surface.txt'), 'utf8');

  expect(publicSurface()).toBe(promised);
});

test('everything that is exported is visible from other languages too', () => {
  expect(publicSurface().split('\n').filter((line) => line.startsWith('other '))).toEqual([]);
});

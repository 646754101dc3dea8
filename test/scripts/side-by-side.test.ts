import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

const run = (...args: string[]) => spawnSync('scripts/side-by-side.sh', args, { cwd: root, encoding: 'utf8' });

test('commands run at once, and the output of each stays in one piece', () => {
  const folder = mkdtempSync(join(tmpdir(), 'side-by-side-'));
  const meet = (own: string, other: string) =>
    `cd ${folder}; echo ${own} begins; touch ${own}; timeout 20 bash -c "until [ -e ${other} ]; do sleep 0.01; done" && echo ${own} ends`;
  const { status, stdout } = run('2', meet('a', 'b'), meet('b', 'a'));
  rmSync(folder, { recursive: true });

  expect(status).toBe(0);
  expect(stdout).toContain('\na begins\na ends\n');
  expect(stdout).toContain('\nb begins\nb ends\n');
});

test('one that fails does not stop the others, and counts', () => {
  const { status, stdout } = run('1', 'echo one; exit 3', 'echo two');

  expect(status).toBe(1);
  expect(stdout).toMatch(/one\n=== FAILED after \d+ s: echo one; exit 3\n/);
  expect(stdout).toMatch(/two\n=== passed after \d+ s: echo two\n/);
});

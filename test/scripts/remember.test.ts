import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
let folder: string;

const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

/** A script with one step, which depends on the folder `in`: it does the step, unless it has passed before. */
function run({ step = 'echo done', tools = '1' } = {}) {
  const ifChanged = 'if changed memory in; then eval "$2"; passed; fi';
  write('scripts/try.sh', ['set -euo pipefail', 'cd "$(dirname "$0")/.."', '. scripts/remember.sh', 'tools=$1', ifChanged, 'echo end', ''].join('\n'));
  const { status, stdout } = spawnSync('bash', ['scripts/try.sh', tools, step], { cwd: folder, encoding: 'utf8' });
  return { status, output: stdout.trimEnd().split('\n') };
}

const DONE = { status: 0, output: ['done', 'end'] };
const REMEMBERED = { status: 0, output: ['passed before, and nothing has changed', 'end'] };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'remember-'));
  mkdirSync(join(folder, 'scripts'));
  mkdirSync(join(folder, 'in', 'deep'), { recursive: true });
  cpSync(join(root, 'scripts', 'remember.sh'), join(folder, 'scripts', 'remember.sh'));
  write('in/a', '1');
  write('in/deep/b', '2');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a step that has passed is not done again', () => {
  expect([run(), run(), run()]).toEqual([DONE, REMEMBERED, REMEMBERED]);
});

test.each<[string, () => void]>([
  ['a file', () => write('in/deep/b', '3')],
  ['a name', () => renameSync(join(folder, 'in/a'), join(folder, 'in/c'))],
  ['the files, by one more', () => write('in/c', '')],
  ['the files, by one less', () => rmSync(join(folder, 'in/a'))],
  ['what files contain, exchanged', () => {
    write('in/a', '2');
    write('in/deep/b', '1');
  }],
  ['the way it is remembered', () => write('scripts/remember.sh', `${readFileSync(join(folder, 'scripts/remember.sh'), 'utf8')}\n`)],
  ['the memory, deleted', () => rmSync(join(folder, 'memory'))],
])('it is done again when this has changed: %s', (_, change) => {
  run();
  change();

  expect([run(), run()]).toEqual([DONE, REMEMBERED]);
});

test('it is done again with another version of a tool', () => {
  run();

  expect([run({ tools: '2' }), run({ tools: '2' })]).toEqual([DONE, REMEMBERED]);
});

test('it is done again by another script', () => {
  run();
  const other = 'cd "$(dirname "$0")/.."\n. scripts/remember.sh\ntools=1\nchanged memory in && echo done\n';
  write('scripts/other.sh', other);

  expect(spawnSync('bash', ['scripts/other.sh'], { cwd: folder, encoding: 'utf8' }).stdout).toBe('done\n');
});

test('a step that fails ends the script and is done again, though it had passed before', () => {
  run();
  write('in/a', 'broken');

  const failed = run({ step: 'echo done; false; echo not reached' });

  expect([failed, run()]).toEqual([{ status: 1, output: ['done'] }, DONE]);
});

test('what changes while the step runs counts as changed', () => {
  const during = run({ step: 'echo done; echo more > in/a' });

  expect([during, run()]).toEqual([DONE, DONE]);
});

test('an input that is missing ends the script', () => {
  rmSync(join(folder, 'in'), { recursive: true });

  expect(run()).toEqual({ status: 1, output: [''] });
});

test.each(['language-code', 'test-python', 'test-java', 'test-go'])('%s.sh remembers only what has ended with success', (name) => {
  const text = readFileSync(join(root, `scripts/${name}.sh`), 'utf8');
  const blocks = [...text.matchAll(/^if changed .*; then.*\n((?: {2}.*\n)+)fi$/gm)].map(([, block]) => block.trimEnd().split('\n').at(-1));

  expect(text).toMatch(/^set -euo pipefail$/m);
  expect(blocks).toHaveLength(text.split('changed ').length - 1);
  expect(new Set(blocks)).toEqual(new Set(['  passed']));
});

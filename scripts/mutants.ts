// Puts small faults, picked at random, one after the other into the files of src/ that a change touches, in a copy of the project, and runs
// the test of the file's name, and if that passes the other tests related to it: which faults does no test notice?
// npm run mutants -- [--base main] [--count 100] [--seed 1] [--own] [file ...], with --own the tests of the files' names alone
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { faultsOf, withFault } from './faults';

const WANTED = 0.95;
const root = join(__dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    base: { type: 'string', default: 'main' }, count: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' },
    own: { type: 'boolean', default: false },
  },
});

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
const files = positionals.length > 0 ? positionals : git('diff', '--name-only', '--diff-filter=d', values.base, '--', 'src/*.ts');
const all = files.flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8');
  return faultsOf(text).map((fault) => ({ file, text, fault }));
});
const picked = shuffled(all, Number(values.seed)).slice(0, Number(values.count));
if (picked.length === 0) console.log(`nothing to try: no file of src/ differs from ${values.base}`);

const copy = mkdtempSync(join(tmpdir(), 'mutants-'));
process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));
const tracked = git('ls-files', '--cached', '--others', '--exclude-standard').filter((file) => existsSync(join(root, file)));
execFileSync('cp', ['--parents', ...tracked, copy], { cwd: root });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
execFileSync('git', ['init', '--quiet'], { cwd: copy });
execFileSync('git', ['add', '--all'], { cwd: copy }); // some tests ask git for the files

if (picked.length > 0 && !testsPass(...new Set(picked.map(({ file }) => file)))) throw new Error('the tests fail without a fault');
let unnoticed = 0;
for (const { file, text, fault } of picked) {
  writeFileSync(join(copy, file), withFault(text, fault));
  const noticed = !testsPass(file);
  writeFileSync(join(copy, file), text);
  if (noticed) continue;
  unnoticed++;
  const line = text.slice(0, fault.start).split('\n').length;
  console.log(`not noticed: ${file}:${line} ${text.slice(fault.start, fault.end)} -> ${fault.replacement}`);
}
console.log(`${picked.length - unnoticed} of ${picked.length} faults noticed (${all.length} possible in ${files.length} files)`);
if (picked.length > 0 && unnoticed > picked.length * (1 - WANTED)) process.exitCode = 1;

/** Whether the tests of the files' names pass, and the others that are related to them. */
function testsPass(...files: string[]): boolean {
  const own = files.map((file) => file.replace(/^src\/(.*)\.ts$/, 'test/$1.test.ts')).filter((test) => existsSync(join(copy, test)));
  return (own.length === 0 || jest('--runInBand', '--runTestsByPath', ...own))
    && (values.own || jest('--findRelatedTests', ...files));
}

/** A fault may make a loop endless: `timeout` ends the workers of jest, too. */
function jest(...args: string[]): boolean {
  const command = ['--signal=KILL', '300', process.execPath, 'node_modules/jest/bin/jest.js', '--ci', '--bail', ...args];
  return spawnSync('timeout', command, { cwd: copy }).status === 0;
}

/** In an order that the seed decides. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31; // a linear congruential generator is good enough to pick with
    return state / 2 ** 31;
  };
  return items.map((item) => ({ item, key: random() })).sort((a, b) => a.key - b.key).map(({ item }) => item);
}

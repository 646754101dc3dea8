// How fast the command counts groups in a file of three million records, against mawk with the same associative array.
// npx jsii && npx tsx bench/query.ts [rounds]
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultRecords } from './default-records';

const COUNT = 3_000_000;
const rounds = Number(process.argv[2] ?? 5);
const main = join(__dirname, '..', 'lib', 'cli', 'main.js');
if (!existsSync(main)) throw new Error('compile first: npx jsii');

/** Runs the command as `node lib/cli/main.js` does, and says at the end how much memory it took. */
const OURS = [
  '-e', `process.on('exit', () => console.error(process.resourceUsage().maxRSS)); require(${JSON.stringify(main)});`, '--', 'main', 'query',
];

interface Contest {
  readonly what: string;
  readonly query: string[];
  readonly awk: string;
}

/** Both print the number of their largest group; mawk does not sort, which is to its advantage. */
const CONTESTS: Contest[] = [
  {
    what: 'records by source, 65,536 groups',
    query: ['records', '--by', 'srcaddr', '--limit', '1'],
    awk: '{ n[$4]++ } END { for (key in n) if (n[key] > most) most = n[key]; print most }',
  },
  {
    what: 'rejected by source and port, 200,000 groups',
    query: ['records', '--where', 'action=REJECT', '--by', 'srcaddr,dstport', '--limit', '1'],
    awk: '$13 == "REJECT" { n[$4 " " $7]++ } END { for (key in n) if (n[key] > most) most = n[key]; print most }',
  },
  {
    what: 'bytes by port, 7 groups',
    query: ['records', '--sum', 'bytes', '--by', 'dstport', '--limit', '1'],
    awk: '{ n[$7] += $10 } END { for (key in n) if (n[key] > most) most = n[key]; printf "%.0f\\n", most }',
  },
];

const folder = mkdtempSync(join(tmpdir(), 'query-'));
try {
  const file = join(folder, 'records.log');
  writeRecords(file);
  console.log(`${COUNT} records, ${(statSync(file).size / 1e6).toFixed(0)} MB; median of ${rounds} rounds`);
  for (const contest of CONTESTS) compare(contest, file);
} finally {
  rmSync(folder, { recursive: true });
}

function writeRecords(file: string): void {
  const descriptor = openSync(file, 'w');
  let lines: string[] = [];
  for (const line of defaultRecords(COUNT)) {
    lines.push(line);
    if (lines.length === 10_000) {
      writeSync(descriptor, `${lines.join('\n')}\n`);
      lines = [];
    }
  }
  closeSync(descriptor);
}

/** Both in turn, so that noise hits both. */
function compare({ what, query, awk }: Contest, file: string): void {
  const ours: number[] = [];
  const theirs: number[] = [];
  let memory = 0;
  for (let round = 0; round < rounds; round++) {
    const command = time(process.execPath, [...OURS, ...query, '--csv', file], ours);
    const mawk = time('mawk', [awk, file], theirs);
    memory = Number(/^\d+$/m.exec(command.stderr)?.[0]) / 1024;
    const [number, other] = [command.stdout.trim().split(/[,\n]/).at(-1), mawk.stdout.trim()];
    if (number !== other) throw new Error(`${what}: the command says ${number}, mawk says ${other}`);
  }
  const [own, other] = [median(ours), median(theirs)];
  console.log(`  ${what.padEnd(44)} the command ${own.toFixed(2)} s, mawk ${other.toFixed(2)} s: ${(other / own).toFixed(2)} x as fast `
    + `(peak ${memory.toFixed(0)} MiB)`);
}

function time(command: string, args: string[], times: number[]): { stdout: string; stderr: string } {
  const start = process.hrtime.bigint();
  const { stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (error !== undefined) throw error;
  times.push(Number(process.hrtime.bigint() - start) / 1e9);
  return { stdout, stderr };
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

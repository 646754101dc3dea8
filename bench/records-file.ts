// How fast the command counts the documented SSH pattern in a file of three million records, against mawk and grep.
// npx projen compile && npx tsx bench/records-file.ts [rounds]
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultRecords } from './default-records';

const COUNT = 3_000_000;
const rounds = Number(process.argv[2] ?? 5);
const main = join(__dirname, '..', 'lib', 'cli', 'main.js');
if (!existsSync(main)) throw new Error('compile first: npx jsii');

const PATTERN = '[version, account, eni, source, destination, srcport, destport="22", protocol="6", packets, bytes, '
  + 'windowstart, windowend, action="REJECT", flowlogstatus]';
const AWK = '$7 == "22" && $8 == "6" && $13 == "REJECT" { n++ } END { print n }';
const REGEX = '^([^ ]+ ){6}22 6 ([^ ]+ ){4}REJECT ';

interface Variant {
  readonly command: string;
  readonly args: (file: string) => string[];
  readonly env?: Record<string, string>;
}

/** Runs the command as `node lib/cli/main.js` does, and says at the end how much memory it took. */
const OURS = ['-e', `process.on('exit', () => console.error(process.resourceUsage().maxRSS)); require(${JSON.stringify(main)});`, '--', 'main'];

const VARIANTS: Record<string, Variant> = {
  'the command': { command: process.execPath, args: (file) => [...OURS, 'test-pattern', '--pattern', PATTERN, file] },
  'with --format': {
    command: process.execPath,
    args: (file) => [...OURS, 'test-pattern', '--pattern', PATTERN, '--format', 'default', file],
  },
  'mawk': { command: 'mawk', args: (file) => [AWK, file] },
  'grep -E': { command: 'grep', args: (file) => ['-cE', REGEX, file] },
  'grep -E, LC_ALL=C': { command: 'grep', args: (file) => ['-cE', REGEX, file], env: { LC_ALL: 'C' } },
  'simulate': { command: process.execPath, args: (file) => [...OURS, 'simulate', '--threshold', '1e9', file] },
};

const folder = mkdtempSync(join(tmpdir(), 'records-file-'));
try {
  const file = join(folder, 'records.log');
  writeRecords(file);
  spawnSync('gzip', ['-k1', file]);
  console.log(`${COUNT} records, ${(statSync(file).size / 1e6).toFixed(0)} MB; median of ${rounds} rounds`);
  compare(file, VARIANTS);
  console.log('compressed');
  compare(`${file}.gz`, {
    'the command': VARIANTS['the command'],
    'zcat | mawk': { command: 'sh', args: (packed) => ['-c', `zcat ${packed} | mawk '${AWK}'`] },
  });
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

/** Takes the variants in turn, so that noise hits all of them. */
function compare(file: string, variants: Record<string, Variant>): void {
  const times = new Map(Object.keys(variants).map((name) => [name, [] as number[]]));
  const last = new Map<string, string>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, { command, args, env }] of Object.entries(variants)) {
      const start = process.hrtime.bigint();
      const { stdout, stderr, error } = spawnSync(command, args(file), { env: { ...process.env, ...env }, encoding: 'utf8' });
      if (error !== undefined) throw error;
      times.get(name)!.push(Number(process.hrtime.bigint() - start) / 1e9);
      const memory = /^\d+$/m.exec(stderr)?.[0];
      const peak = memory === undefined ? '' : `, peak ${(Number(memory) / 1024).toFixed(0)} MiB`;
      last.set(name, `${/[\d,]+(?= of| matched|\n$)/.exec(stdout)?.[0]} matches${peak}`);
    }
  }
  const ours = median(times.get('the command')!);
  for (const [name, all] of times) {
    const seconds = median(all);
    console.log(`  ${name.padEnd(18)} ${seconds.toFixed(2)} s  ${(COUNT / seconds / 1e6).toFixed(2)} M/s  `
      + `${(seconds / ours).toFixed(2)} x the command  (${last.get(name)})`);
  }
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

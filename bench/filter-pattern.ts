// How fast the documented SSH pattern is evaluated on records in memory, against doing the same by hand; and that time
// grows with the length of a line, whatever the pattern.
// npx tsx bench/filter-pattern.ts [rounds]
import { bundled } from './as-shipped';
import { defaultRecords } from './default-records';

const COUNT = 1_000_000;
const CHUNK = 256 * 1024;
const rounds = Number(process.argv[2] ?? 7);

const { compileBytes, parsePattern, PatternMatcher } = bundled('filter-pattern-parts') as typeof import('./filter-pattern-parts');

const pattern = parsePattern('[version, account, eni, source, destination, srcport, destport="22", protocol="6", packets, '
  + 'bytes, windowstart, windowend, action="REJECT", flowlogstatus]');
const matcher = new PatternMatcher(pattern);
const fromEnd = new PatternMatcher(parsePattern(
  '[..., destport="22", protocol="6", packets, bytes, windowstart, windowend, action="REJECT", flowlogstatus]'));
const numeric = new PatternMatcher(parsePattern('[version, account, eni, source, destination, srcport, destport=22, '
  + 'protocol=6, packets, bytes > 1000, windowstart, windowend, action, flowlogstatus]'));
const bytes = compileBytes(pattern);
const REGEX = /^(?:[^ ]+ ){6}22 6 (?:[^ ]+ ){4}REJECT /;

type Count = (lines: readonly string[], file: Buffer) => number;

const each = (matches: (line: string) => boolean): Count => (lines) => {
  let count = 0;
  for (const line of lines) if (matches(line)) count++;
  return count;
};

const VARIANTS: Record<string, Count> = {
  'scan by hand': each(scanByHand),
  'split': each((line) => {
    const fields = line.split(' ');
    return fields[6] === '22' && fields[7] === '6' && fields[12] === 'REJECT';
  }),
  'regex by hand': each((line) => REGEX.test(line)),
  'pattern': each((line) => matcher.matches(line)),
  'pattern with ...': each((line) => fromEnd.matches(line)),
  'pattern with numbers': each((line) => numeric.matches(line)),
  'pattern on bytes': (_, file) => countInChunks(file),
};

const records = [...defaultRecords(COUNT)];
report('one in ten rejected', records);
report('all rejected', records.map((line) => line.replace('ACCEPT', 'REJECT')));
reportGrowth();

/** Searches for the sixth space, compares, searches for the fourth from there, compares. */
function scanByHand(line: string): boolean {
  const port = afterSpaces(line, 0, 6);
  if (port === 0 || !line.startsWith('22 6 ', port)) return false;
  const action = afterSpaces(line, port + '22 6 '.length, 4);
  return action > 0 && line.startsWith('REJECT ', action);
}

function afterSpaces(line: string, at: number, spaces: number): number {
  for (; spaces > 0; spaces--) {
    at = line.indexOf(' ', at) + 1;
    if (at === 0) return 0;
  }
  return at;
}

function countInChunks(file: Buffer): number {
  let count = 0;
  for (let start = 0; start < file.length;) {
    const end = Math.max(file.lastIndexOf('\n', start + CHUNK) + 1, start + 1);
    count += bytes.scan(file, start, end).matches;
    start = end;
  }
  return count;
}

/** Takes the variants in turn, so that noise hits all of them. */
function report(title: string, made: readonly string[]): void {
  const lines = made.map((line) => Buffer.from(line).toString()); // flat strings, as read from a file
  const file = Buffer.from(`${lines.join('\n')}\n`);
  const times = new Map(Object.keys(VARIANTS).map((name) => [name, [] as number[]]));
  const matches = new Map<string, number>();
  for (let round = -2; round < rounds; round++) {
    for (const [name, count] of Object.entries(VARIANTS)) {
      const start = process.hrtime.bigint();
      matches.set(name, count(lines, file));
      if (round >= 0) times.get(name)!.push(Number(process.hrtime.bigint() - start) / 1e9);
    }
  }

  const byHand = median(times.get('scan by hand')!);
  console.log(`${COUNT} records in the default format, ${title}; median of ${rounds} rounds`);
  for (const [name, all] of times) {
    const seconds = median(all);
    console.log(`  ${name.padEnd(21)} ${(COUNT / seconds / 1e6).toFixed(2).padStart(5)} M/s  `
      + `${(byHand / seconds).toFixed(2)} of the scan by hand  (${matches.get(name)} matches)`);
  }
}

/** What would make a backtracking matcher slow takes as long per character in a long line as in a short one. */
function reportGrowth(): void {
  const hard: [text: string, line: (length: number) => string][] = [
    ['[a=%\\w*\\w*\\w*\\w*\\w*\\w*x%]', (length) => 'a'.repeat(length)],
    ['[a=%a{0,500}b%]', (length) => 'a'.repeat(length)],
    ['[a=%[ab]*a[ab]{15}c%]', (length) => [...defaultRecords(length / 100)].join('').replace(/\d/g, 'a').replace(/[^a]/g, 'b')],
    [`[a=${'*a'.repeat(500)}*b*]`, (length) => 'a'.repeat(length)],
    ['[a, ..., b="]"]', (length) => '[" '.repeat(length / 3)],
    [`[${Array.from({ length: 150 }, (_, column) => `c${column}`).join(',')},...]`, (length) => 'a '.repeat(length / 2)],
  ];
  console.log('nanoseconds a character, in lines of 10,000, 100,000 and 1,000,000 characters');
  for (const [text, lineOf] of hard) {
    const hardMatcher = new PatternMatcher(parsePattern(text));
    const costs = [10_000, 100_000, 1_000_000].map((length) => {
      const line = Buffer.from(lineOf(length)).toString();
      const start = process.hrtime.bigint();
      hardMatcher.matches(line);
      return (Number(process.hrtime.bigint() - start) / length).toFixed(1);
    });
    console.log(`  ${text.slice(0, 40).padEnd(40)} ${costs.map((cost) => cost.padStart(8)).join('')}`);
  }
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

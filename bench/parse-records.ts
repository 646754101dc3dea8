// How fast records are read, against splitting their lines.
// npx tsx bench/parse-records.ts [rounds]
import { FlowLogRecord } from '../src/records/flow-log-record';
import { defaultRecords } from './default-records';

const COUNT = 1_000_000;
const rounds = Number(process.argv[2] ?? 7);
const lines = [...defaultRecords(COUNT)].map((line) => Buffer.from(line).toString()); // flat strings, as read from a file

const VARIANTS: Record<string, (line: string) => number> = {
  'split': (line) => line.split(' ').length,
  'parse': (line) => FlowLogRecord.parse(line).line.length,
  'parse, five values': (line) => {
    const { srcAddr, dstPort, protocol, action, start } = FlowLogRecord.parse(line);
    return (srcAddr?.length ?? 0) + (dstPort ?? 0) + (protocol?.number ?? 0) + (action?.length ?? 0) + +(start ?? 0);
  },
};

const times = new Map(Object.keys(VARIANTS).map((name) => [name, [] as number[]]));
let sum = 0; // keeps the work from being optimised away
for (let round = -1; round < rounds; round++) {
  for (const [name, read] of Object.entries(VARIANTS)) {
    const start = process.hrtime.bigint();
    for (const line of lines) sum += read(line);
    if (round >= 0) times.get(name)!.push(Number(process.hrtime.bigint() - start) / 1e9);
  }
}

const split = median(times.get('split')!);
console.log(`${COUNT} records in the default format, median of ${rounds} rounds (${sum % 7})`);
for (const [name, all] of times) {
  const seconds = median(all);
  console.log(`  ${name.padEnd(18)} ${(COUNT / seconds / 1e6).toFixed(2)} M/s  ${(seconds / split).toFixed(2)} x split`);
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

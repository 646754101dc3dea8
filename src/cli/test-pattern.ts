import { FlowLogFormat } from '../model/flow-log-format';
import { parsePattern } from '../filter-pattern/parse';
import { Command, ExitCode, textOption, Values } from './command';
import { jsonText } from './json-text';
import { PatternCounter } from './pattern-counter';
import { FORMAT_NAMES, parseFormat } from './parse-format';
import { readRecords } from './read-records';
import { Output, Streams } from './streams';
import type { Tally } from './tally';
import { UsageError } from './usage-error';

const HELP = `Shows which records a CloudWatch Logs filter pattern matches.

Usage: cdk-vpc-flow-logs test-pattern --pattern PATTERN [OPTION]... [FILE]...

FILE has one record per line, or is output of 'aws logs', optionally compressed with gzip. Without
FILE, or if FILE is -, standard input is read. Lines that name the fields, as in files in Amazon S3, are not records.

  -p, --pattern PATTERN  space-delimited filter pattern, [version, account, ..., action="REJECT", status]
  -f, --format FORMAT    fields of a record, '\${version} \${srcaddr} ...' or 'version srcaddr ...', or one of
                         ${FORMAT_NAMES}; lines with a different number of columns
                         are then unreadable
  -m, --matches          print the records that match instead of their number
      --json             print JSON: an object with the numbers, or with --matches an object for each
                         record that matches, as the API TestMetricFilter returns it
  -h, --help             print this

Exit code: 0 if a record matches, 1 if none does, 2 after an error.

Examples:
  cdk-vpc-flow-logs test-pattern -p '[..., dstport="22", protocol="6", p, b, s, e, action="REJECT", status]' records.log
  zcat *.log.gz | cdk-vpc-flow-logs test-pattern -p '[..., action="REJECT", status]' --matches -
  cdk-vpc-flow-logs test-pattern -p '[version, account, eni, source=10.0.*, ...]' --json a.log.gz b.log.gz
`;

export const testPattern: Command = {
  name: 'test-pattern',
  summary: 'Tells which records a CloudWatch Logs filter pattern matches',
  help: HELP,
  options: {
    pattern: { type: 'string', short: 'p' },
    format: { type: 'string', short: 'f' },
    matches: { type: 'boolean', short: 'm' },
    json: { type: 'boolean' },
  },
  run,
};

async function run(values: Values, files: string[], streams: Streams): Promise<ExitCode> {
  const pattern = textOption(values, 'pattern');
  if (pattern === undefined) throw new UsageError('--pattern is missing');
  const out = new Output(streams.stdout);
  const counter = new PatternCounter({
    pattern: parsePattern(pattern),
    format: formatOption(values),
    show: values.matches !== true ? 'numbers' : values.json === true ? 'json' : 'lines',
    isSingle: files.length <= 1,
    isTerminal: streams.stdout.isTTY === true,
    out,
    note: (text) => streams.stderr.write(`${text}\n`),
  });

  const isComplete = await readRecords(files.length > 0 ? files : ['-'], counter, out, streams);
  const { tallies } = counter;
  if (values.matches !== true) out.add(values.json === true ? asJson(pattern, tallies) : asText(tallies));
  await out.flush();
  if (!isComplete) return ExitCode.ERROR;
  return tallies.some(({ matches }) => matches > 0) ? ExitCode.MATCH : ExitCode.NO_MATCH;
}

function formatOption(values: Values): FlowLogFormat | undefined {
  const text = textOption(values, 'format');
  return text === undefined ? undefined : parseFormat(text);
}

function asText(tallies: Tally[]): string {
  const lines = tallies.map((tally) => `${tally.file}: ${summary(tally)}\n`);
  return lines.join('') + (tallies.length > 1 ? `total: ${summary(totalOf(tallies))}\n` : '');
}

function asJson(pattern: string, tallies: Tally[]): string {
  const files = tallies.map(({ file, records, matches, unreadable, problems }) =>
    ({ file, records, matches, unreadable, problems }));
  return `${jsonText({ pattern, ...totalOf(tallies), files }, 2)}\n`;
}

function summary({ records, matches }: Pick<Tally, 'records' | 'matches'>): string {
  return `${count(matches)} of ${count(records)} records match`;
}

function totalOf(tallies: Tally[]): { records: number; matches: number; unreadable: number } {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  return {
    records: sum(({ records }) => records),
    matches: sum(({ matches }) => matches),
    unreadable: sum(({ unreadable }) => unreadable),
  };
}

function count(number: number): string {
  return number.toLocaleString('en');
}

import { FlowLogDiagnosis } from '../records/flow-log-diagnosis';
import type { FlowLogRecord } from '../records/flow-log-record';
import { FlowLogVerdict } from '../records/flow-log-verdict';
import { FlowLogError } from '../model/errors';
import { printable } from '../model/printable';
import { Command, ExitCode, numberOption, textOption, Values } from './command';
import { DiagnosisSink, MOST_RECORDS } from './diagnosis-sink';
import { jsonText } from './json-text';
import { FORMAT_NAMES, NAME_THE_FIELDS, parseFormat } from './parse-format';
import { readRecords } from './read-records';
import { Output, Streams } from './streams';
import { UsageError } from './usage-error';

const MOST_SHOWN = 20;

const HELP = `Distinguishes security groups from network ACLs: which requests were rejected, and which answers.

Usage: cdk-vpc-flow-logs diagnose [OPTION]... [FILE]...

FILE has one record per line, or is output of 'aws logs', optionally compressed with gzip. Without
FILE, or if FILE is -, standard input is read. A security group allows the answer to an accepted request;
if the answer was rejected, it was by a network ACL. Requests and answers must both be among the records.

All records that --address and --port leave are compared with each other, at most ${MOST_RECORDS.toLocaleString('en')}. If there
are more, there is no verdict about any of them.

  -a, --address ADDRESS  only traffic from or to this address
      --port PORT        only traffic from or to this port
      --limit NUMBER     show at most this many (${MOST_SHOWN}, with --json all); the totals cover all
      --all              also show accepted traffic
  -f, --format FORMAT    fields of a record, '\${version} \${srcaddr} ...' or 'version srcaddr ...', or one of
                         ${FORMAT_NAMES}; a header line takes precedence
                         (default)
      --json             print JSON
  -h, --help             print this

Exit code: 0 if something was rejected, 1 if nothing was, 2 after an error or without a verdict.

Examples:
  cdk-vpc-flow-logs diagnose records.log.gz
  cdk-vpc-flow-logs diagnose --address 172.31.16.139 --port 443 records.log
`;

/** Only records with the field reject-reason tell of these. */
const RARE = [
  FlowLogVerdict.REJECTED_BY_BLOCK_PUBLIC_ACCESS, FlowLogVerdict.REJECTED_BY_ENCRYPTION_CONTROLS,
  FlowLogVerdict.REJECTED_FOR_ANOTHER_REASON,
];

const REJECTED = [FlowLogVerdict.ANSWER_REJECTED_BY_NETWORK_ACL, FlowLogVerdict.REQUEST_REJECTED, ...RARE];

/** What comes first is what tells most. */
const ORDER = [...REJECTED, FlowLogVerdict.LATE_PACKETS_REJECTED, FlowLogVerdict.ALLOWED];

export const diagnose: Command = {
  name: 'diagnose',
  summary: 'Tells which requests were rejected, and which answers a network ACL dropped',
  help: HELP,
  options: {
    address: { type: 'string', short: 'a' },
    port: { type: 'string' },
    limit: { type: 'string' },
    all: { type: 'boolean' },
    format: { type: 'string', short: 'f' },
    json: { type: 'boolean' },
  },
  run,
};

async function run(values: Values, files: string[], streams: Streams): Promise<ExitCode> {
  const sink = new DiagnosisSink({
    format: parseFormat(textOption(values, 'format') ?? 'default'),
    address: textOption(values, 'address'),
    port: numberOption(values, 'port'),
    note: (text) => streams.stderr.write(`${text}\n`),
  });
  const limit = limitOption(values);
  const out = new Output(streams.stdout);
  const isComplete = await readRecords(files.length > 0 ? files : ['-'], sink, out, streams);
  // Half of the records would tell of requests without answers; what was wrong has been said.
  if (!isComplete) return ExitCode.ERROR;
  if (sink.read === 0) {
    streams.stderr.write(sink.unreadable > 0 ? NAME_THE_FIELDS : 'cdk-vpc-flow-logs: no verdict: there is no record\n');
    return ExitCode.ERROR;
  }
  if (sink.records.length === 0) {
    streams.stderr.write(`none of the ${sink.read.toLocaleString('en')} records is of traffic that --address and --port leave\n`);
  }

  const all = diagnosesOf(sink.records);
  const shown = all.filter(({ verdict }) => values.all === true || REJECTED.includes(verdict))
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  const listed = values.limit === undefined ? shown : shown.slice(0, limit);
  out.add(values.json === true ? asJson(all, listed) : asText(all, shown, limit));
  await out.flush();
  return all.some(({ verdict }) => REJECTED.includes(verdict)) ? ExitCode.MATCH : ExitCode.NO_MATCH;
}

/** The format comes from an option or a file here, not from a list of records. */
function diagnosesOf(records: FlowLogRecord[]): FlowLogDiagnosis[] {
  try {
    return FlowLogDiagnosis.of(records);
  } catch (error) {
    if (error instanceof FlowLogError) throw new UsageError(error.message.replace('\'records\'', 'the records'));
    throw error;
  }
}

function limitOption(values: Values): number {
  const limit = numberOption(values, 'limit') ?? MOST_SHOWN;
  if (Number.isInteger(limit) && limit >= 1) return limit;
  throw new UsageError(`--limit must be a whole number from 1, got ${limit}`);
}

function asText(all: FlowLogDiagnosis[], shown: FlowLogDiagnosis[], limit: number): string {
  const blocks = shown.slice(0, limit).map(({ explanation, request, answer }) => [
    explanation, `  request: ${request.line}`, ...answer === undefined ? [] : [`  answer:  ${answer.line}`],
  ].map(printable).join('\n'));
  const rest = shown.length > limit ? [`and ${shown.length - limit} more; --limit shows them`] : [];
  return `${[...blocks, ...rest, summary(all)].join('\n\n')}\n`;
}

function summary(all: FlowLogDiagnosis[]): string {
  return ORDER.filter((verdict) => !RARE.includes(verdict) || countOf(all, verdict) > 0)
    .map((verdict) => `${verdict}: ${countOf(all, verdict)}`).join('\n');
}

function asJson(all: FlowLogDiagnosis[], shown: FlowLogDiagnosis[]): string {
  const numbers = Object.fromEntries(ORDER.map((verdict) => [verdict, countOf(all, verdict)]));
  const diagnoses = shown.map(({ verdict, explanation, request, answer }) =>
    ({ verdict, explanation, request: request.line, answer: answer?.line ?? null }));
  return `${jsonText({ numbers, diagnoses }, 2)}\n`;
}

function countOf(all: FlowLogDiagnosis[], wanted: FlowLogVerdict): number {
  return all.filter(({ verdict }) => verdict === wanted).length;
}

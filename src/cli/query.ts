import { FlowLogError } from '../model/errors';
import type { FlowLogFormat } from '../model/flow-log-format';
import { FlowLogTableLayout } from '../query/flow-log-table-layout';
import type { FlowLogQuery } from '../query/flow-log-query';
import { NAMED_QUERIES } from '../query/named-queries';
import { ChartFile } from './chart-file';
import { Command, ExitCode, textOption, Values } from './command';
import { FORMAT_NAMES, NAME_THE_FIELDS, parseFormat } from './parse-format';
import { asCsv, asJson, asTable } from './print-answer';
import { queryChart } from './query-chart';
import { queryOf, RECORDS } from './query-options';
import { QuerySink } from './query-sink';
import { readRecords } from './read-records';
import { Output, Streams } from './streams';
import { UsageError } from './usage-error';

const HELP = `Answers a question about records: who was rejected, who sends the most, and so on.

Usage: cdk-vpc-flow-logs query NAME [OPTION]... [FILE]...

NAME is a query that --list shows, or ${RECORDS}: all records, to be narrowed and grouped with options.
FILE has one record per line, or is output of 'aws logs', optionally compressed with gzip. Without
FILE, or if FILE is -, standard input is read.

  -w, --where CONDITION  only records with dstport=22,3389, action!=ACCEPT, 'bytes>=1000', 'srcaddr=10.1.*' or
                         srcaddr=10.0.0.0/8; may be given several times
      --by FIELDS        a row for each combination of values, as srcaddr,dstport; added to those of the query
      --sum FIELD        with ${RECORDS}: the sum of a field instead of the number of records; also --minimum,
                         --maximum and --average
      --per TIME         a row for each 5m, 1h, 1d and so on
      --since MOMENT     only records that start at 2026-11-20T02:00 (UTC) or later
      --until MOMENT     only records that start before
      --last TIME        only records that start within the last 1h, 1d and so on
      --order ORDER      largest, smallest or group
      --limit NUMBER     at most this many rows
  -f, --format FORMAT    fields of a record, '\${version} \${srcaddr} ...' or 'version srcaddr ...', or one of
                         ${FORMAT_NAMES}; a header line takes precedence
                         (default)

      --json             print JSON
      --csv              print comma-separated values
      --chart FILE       also draw the answer, as a page (.html) or a picture (.svg) that needs no other file; a file of
                         that name is replaced
      --insights         print the query for CloudWatch Logs Insights; no file is read
      --sql TABLE        print the query for a table in Amazon Athena, as FlowLogTable makes it; no file is read
      --hive             with --sql: the folders are Hive-compatible, year=2026/month=11/day=20
      --hourly           with --sql: each hour has its own folder
      --list             print the names of all queries
  -h, --help             print this

Exit code: 0 if a record matches, 1 if none does, 2 after an error.

Examples:
  cdk-vpc-flow-logs query rejected-sources records.log.gz
  cdk-vpc-flow-logs query ${RECORDS} --where action=REJECT --by dstport --per 1h --csv *.log.gz
  cdk-vpc-flow-logs query ${RECORDS} --per 10m --by action --chart night.html records.log.gz
  cdk-vpc-flow-logs query top-talkers --last 1d --sql flow_logs
`;

export const query: Command = {
  name: 'query',
  summary: 'Answers a question from records: who was rejected, who talks most',
  help: HELP,
  options: {
    where: { type: 'string', short: 'w', multiple: true },
    by: { type: 'string' },
    sum: { type: 'string' },
    minimum: { type: 'string' },
    maximum: { type: 'string' },
    average: { type: 'string' },
    per: { type: 'string' },
    since: { type: 'string' },
    until: { type: 'string' },
    last: { type: 'string' },
    order: { type: 'string' },
    limit: { type: 'string' },
    format: { type: 'string', short: 'f' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
    chart: { type: 'string' },
    insights: { type: 'boolean' },
    sql: { type: 'string' },
    hive: { type: 'boolean' },
    hourly: { type: 'boolean' },
    list: { type: 'boolean' },
  },
  run,
};

const FORMS = ['json', 'csv', 'insights', 'sql', 'list'];

async function run(values: Values, [name, ...files]: string[], streams: Streams): Promise<ExitCode> {
  const [form, another] = FORMS.filter((each) => values[each] !== undefined);
  if (another !== undefined) throw new UsageError(`--${form} and --${another} exclude each other`);
  const textForm = ['list', 'insights', 'sql'].find((each) => each === form);
  if (values.chart !== undefined && textForm !== undefined) throw new UsageError(`--chart and --${textForm} exclude each other`);
  const layout = ['hive', 'hourly'].find((each) => values[each] !== undefined);
  if (layout !== undefined && form !== 'sql') throw new UsageError(`--${layout} goes with --sql, which is missing`);
  const out = new Output(streams.stdout);
  if (form === 'list') return print(out, list());
  if (name === undefined) throw new UsageError('the name of a query is missing; --list shows them all');
  const asked = queryOf(name, values);
  const format = parseFormat(textOption(values, 'format') ?? 'default');
  if (form === 'insights') return print(out, `${atShell(() => asked.toLogsInsights(format))}\n`);
  if (form === 'sql') return print(out, `${sqlOf(asked, values, format)}\n`);

  const chart = ChartFile.of(values);
  const note = (text: string) => streams.stderr.write(`${text}\n`);
  const sink = new QuerySink({ question: asked._question, format, note });
  const sources = files.length > 0 ? files : ['-'];
  const isComplete = await readRecords(sources, sink, out, streams);
  const result = sink.finish();
  // Nothing could be read, so there is no answer; what was wrong has been said.
  if (result.records === 0 && (!isComplete || result.unreadable > 0)) {
    if (result.unreadable > 0) streams.stderr.write(NAME_THE_FIELDS);
    return ExitCode.ERROR;
  }
  if (sink.error > 0) {
    note(`approximate: there are too many groups to count each; a number may be too small by up to ${sink.error.toLocaleString('en')}`);
  }
  out.add(form === 'json' ? asJson(asked, result, sink.error) : form === 'csv' ? asCsv(result) : asTable(result));
  await out.flush();
  if (!isComplete) {
    if (chart !== undefined) note('--chart: not drawn, because not every file could be read');
    return ExitCode.ERROR;
  }
  chart?.write(queryChart({ name, asked, result, error: sink.error, files: sources }));
  return result.matches > 0 ? ExitCode.MATCH : ExitCode.NO_MATCH;
}

async function print(out: Output, text: string): Promise<ExitCode> {
  out.add(text);
  await out.flush();
  return ExitCode.MATCH;
}

function list(): string {
  const names = [{ name: RECORDS, description: 'The number of records' }, ...NAMED_QUERIES];
  const width = Math.max(...names.map(({ name }) => name.length)) + 2;
  return names.map(({ name, description }) => `${name.padEnd(width)}${description}\n`).join('');
}

function sqlOf(asked: FlowLogQuery, values: Values, format: FlowLogFormat): string {
  const { range } = asked._question;
  if (range === undefined || (range.kind === 'between' && range.from === undefined)) {
    throw new UsageError('--sql takes a time, with --last or --since, because without one Athena reads the archive from its first day');
  }
  const table = textOption(values, 'sql')!;
  const [, databaseName, tableName] = /^(?:([^."]+)\.)?([^."]+)$/.exec(table) ?? [];
  if (tableName === undefined) throw new UsageError(`--sql must be the name of a table, flow_logs or network.flow_logs, got '${table}'`);
  const layout = FlowLogTableLayout.of({
    format, databaseName, tableName,
    hiveCompatiblePartitions: values.hive === true,
    perHourPartition: values.hourly === true,
  });
  return atShell(() => asked.toAthena(layout));
}

/** The format comes from an option here, not from a flow log. */
function atShell(render: () => string): string {
  try {
    return render();
  } catch (error) {
    if (error instanceof FlowLogError) throw new UsageError(`--format: ${error.message.replace(/; add the field .*$/, '')}`);
    throw error;
  }
}

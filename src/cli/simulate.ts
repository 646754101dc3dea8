import { FlowLogField } from '../model/flow-log-field';
import type { AlarmSettings } from '../simulation/alarm-settings';
import type { AlarmSimulation } from '../simulation/alarm-simulation';
import { AlarmFeeder } from './alarm-feeder';
import { Command, ExitCode, numberOption, textOption, Values } from './command';
import { parseFormat } from './parse-format';
import { readRecords } from './read-records';
import { Output, Streams } from './streams';
import { UsageError } from './usage-error';

const HELP = `Tells whether and when an alarm on rejected connections would have fired, had it seen these records.

Usage: cdk-vpc-flow-logs simulate [OPTION]... [FILE]...

FILE is a file of records, a line each, as it is or compressed with gzip. Without FILE, or as -,
standard input is read. Without options it is the alarm RejectedSshAlarm as this package makes it.

Which records count:
      --port PORT             rejected TCP connections to this port (22)
  -p, --pattern PATTERN       filter pattern instead of a port
      --value VALUE           what each adds: a number or a field such as packets (1)
      --default-value NUMBER  value of a minute with records of which none counts, or none (0)
  -f, --format FORMAT         fields of a record, '\${version} \${srcaddr} ...' or 'version srcaddr ...', or one of
                              default, transit-gateway; a first line that names the fields goes before (default)

When the alarm fires:
  -t, --threshold NUMBER      (10)
      --comparison SIGN       >=, >, < or <= (>=)
      --statistic STATISTIC   Sum, Average, Minimum, Maximum or SampleCount (Sum)
      --period TIME           such as 5m, 1h, 1d, or seconds (1h)
      --periods NUMBER        how many periods are looked at (1)
      --datapoints NUMBER     how many of them must be over the threshold (all)
      --missing-data HOW      notBreaching, breaching, ignore or missing (notBreaching)

      --json                  print JSON
  -h, --help                  print this

Exit code: 0 if the alarm fires, 1 if it does not, 2 after an error.

Examples:
  cdk-vpc-flow-logs simulate records.log
  cdk-vpc-flow-logs simulate --port 3389 --threshold 5 --period 5m *.log.gz
  cdk-vpc-flow-logs simulate --pattern '[..., action="REJECT", status]' --threshold 1000 --json records.log
`;

const COMPARISONS: Record<string, AlarmSettings['comparisonOperator']> = {
  '>=': 'GreaterThanOrEqualToThreshold',
  '>': 'GreaterThanThreshold',
  '<': 'LessThanThreshold',
  '<=': 'LessThanOrEqualToThreshold',
};

const MISSING_DATA: AlarmSettings['treatMissingData'][] = ['notBreaching', 'breaching', 'ignore', 'missing'];

const UNITS: Record<string, number> = { '': 1, 's': 1, 'm': 60, 'h': 3600, 'd': 86_400 };

export const simulate: Command = {
  name: 'simulate',
  summary: 'Tells whether and when an alarm on rejected connections would have fired',
  help: HELP,
  options: {
    'port': { type: 'string' },
    'pattern': { type: 'string', short: 'p' },
    'value': { type: 'string' },
    'default-value': { type: 'string' },
    'format': { type: 'string', short: 'f' },
    'threshold': { type: 'string', short: 't' },
    'comparison': { type: 'string' },
    'statistic': { type: 'string' },
    'period': { type: 'string' },
    'periods': { type: 'string' },
    'datapoints': { type: 'string' },
    'missing-data': { type: 'string' },
    'json': { type: 'boolean' },
  },
  run,
};

async function run(values: Values, files: string[], streams: Streams): Promise<ExitCode> {
  const pattern = textOption(values, 'pattern');
  const port = numberOption(values, 'port');
  if (pattern !== undefined && port !== undefined) throw new UsageError('--pattern and --port exclude each other');
  const feeder = new AlarmFeeder({
    format: parseFormat(textOption(values, 'format') ?? 'default'),
    pattern: pattern ?? port ?? 22,
    metricValue: metricValueOption(values),
    defaultValue: values['default-value'] === 'none' ? undefined : numberOption(values, 'default-value') ?? 0,
    period: periodOption(values),
    statistic: textOption(values, 'statistic') ?? 'Sum',
    threshold: numberOption(values, 'threshold') ?? 10,
    comparisonOperator: comparisonOption(values),
    evaluationPeriods: numberOption(values, 'periods') ?? 1,
    datapointsToAlarm: numberOption(values, 'datapoints'),
    treatMissingData: missingDataOption(values),
  });

  const out = new Output(streams.stdout);
  const isComplete = await readRecords(files.length > 0 ? files : ['-'], feeder, out, streams);
  const simulation = feeder.finish();
  out.add(values.json === true ? asJson(simulation) : `${simulation.toString()}\n`);
  await out.flush();
  if (!isComplete) return ExitCode.ERROR;
  return simulation.firesAt === undefined ? ExitCode.NO_MATCH : ExitCode.MATCH;
}

function metricValueOption(values: Values): number | FlowLogField {
  const text = textOption(values, 'value') ?? '1';
  return Number.isFinite(Number(text)) ? Number(text) : FlowLogField.of(text.replace(/^\$/, ''));
}

function periodOption(values: Values): number {
  const text = textOption(values, 'period') ?? '1h';
  const [, digits, unit] = /^(\d+)([smhd]?)$/.exec(text) ?? [];
  if (digits === undefined) throw new UsageError(`--period must be a time such as 5m, 1h or 3600, got '${text}'`);
  return Number(digits) * UNITS[unit];
}

function comparisonOption(values: Values): AlarmSettings['comparisonOperator'] {
  const text = textOption(values, 'comparison') ?? '>=';
  if (text in COMPARISONS) return COMPARISONS[text];
  throw new UsageError(`--comparison must be one of ${Object.keys(COMPARISONS).join(' ')}, got '${text}'`);
}

function missingDataOption(values: Values): AlarmSettings['treatMissingData'] {
  const text = textOption(values, 'missing-data') ?? 'notBreaching';
  const known = MISSING_DATA.find((way) => way === text);
  if (known !== undefined) return known;
  throw new UsageError(`--missing-data must be one of ${MISSING_DATA.join(', ')}, got '${text}'`);
}

function asJson(simulation: AlarmSimulation): string {
  const { firesAt, state, records, matches, unreadable, changes, datapoints } = simulation;
  return `${JSON.stringify({ firesAt: firesAt ?? null, state, records, matches, unreadable, changes, datapoints },
    undefined, 2)}\n`;
}

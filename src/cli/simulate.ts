import type { AlarmSimulation } from '../simulation/alarm-simulation';
import { AlarmFeeder } from './alarm-feeder';
import { ChartFile } from './chart-file';
import { Command, ExitCode, Values } from './command';
import { jsonText } from './json-text';
import { NAME_THE_FIELDS } from './parse-format';
import { readRecords } from './read-records';
import { SIMULATE_HELP } from './simulate-help';
import { feederSettings } from './simulate-options';
import { simulationChart } from './simulation-chart';
import { Output, Streams } from './streams';

export const simulate: Command = {
  name: 'simulate',
  summary: 'Tells whether and when an alarm on rejected connections would have fired',
  help: SIMULATE_HELP,
  options: {
    'port': { type: 'string', multiple: true },
    'protocol': { type: 'string', multiple: true },
    'pattern': { type: 'string', short: 'p' },
    'value': { type: 'string' },
    'default-value': { type: 'string' },
    'format': { type: 'string', short: 'f' },
    'skip-unreadable': { type: 'boolean' },
    'interval': { type: 'string' },
    'delivery': { type: 'string' },
    'threshold': { type: 'string', short: 't' },
    'comparison': { type: 'string' },
    'statistic': { type: 'string' },
    'period': { type: 'string' },
    'periods': { type: 'string' },
    'datapoints': { type: 'string' },
    'missing-data': { type: 'string' },
    'quiet': { type: 'boolean', short: 'q' },
    'json': { type: 'boolean' },
    'chart': { type: 'string' },
  },
  run,
};

async function run(values: Values, files: string[], streams: Streams): Promise<ExitCode> {
  const settings = feederSettings(values);
  const chart = ChartFile.of(values);
  const feeder = new AlarmFeeder(settings);
  const out = new Output(streams.stdout);
  const sources = files.length > 0 ? files : ['-'];
  const isComplete = await readRecords(sources, feeder, out, streams);
  if (!isComplete) return ExitCode.ERROR;

  const simulation = feeder.finish();
  if (simulation.reasonForNoVerdict !== undefined) {
    streams.stderr.write(`cdk-vpc-flow-logs: ${simulation.toString()}\n${hintFor(simulation)}`);
    return ExitCode.ERROR;
  }
  chart?.write(simulationChart(simulation, settings, sources));
  out.add(values.json === true ? asJson(simulation) : `${textOf(simulation, values.quiet === true)}\n`);
  await out.flush();
  return simulation.firesLatest === undefined ? ExitCode.NO_MATCH : ExitCode.MATCH;
}

/** What to do about lines that could not be read. */
function hintFor({ records, unreadable }: AlarmSimulation): string {
  if (unreadable === 0) return '';
  return records === 0
    ? NAME_THE_FIELDS
    : 'Leave such lines out with --skip-unreadable, or name the fields of the records with --format.\n';
}

function textOf(simulation: AlarmSimulation, isQuiet: boolean): string {
  const text = simulation.toString();
  return isQuiet ? text.split('\n\n')[0] : text;
}

function asJson(simulation: AlarmSimulation): string {
  const { firesEarliest, firesLatest, state, records, matches, unreadable, changes, datapoints } = simulation;
  return `${jsonText({
    firesEarliest: firesEarliest ?? null, firesLatest: firesLatest ?? null,
    state, records, matches, unreadable, changes, datapoints,
  }, 2)}\n`;
}

import { FlowLogField } from '../model/flow-log-field';
import type { FlowLogRecord } from '../records/flow-log-record';
import { AlarmSettings, checkSettings } from './alarm-settings';
import { AlarmSimulation } from './alarm-simulation';
import type { SimulatedStateChange } from './simulated-state-change';
import type { SimulatedDatapoint } from './simulated-datapoint';
import { dateOf } from './date-of';
import { describeCondition } from './describe-condition';
import type { Change } from './evaluate-alarm';
import { Metric, MetricData, statisticOf } from './metric';
import { RecordLines } from './record-lines';
import { scenariosOf } from './scenarios';

/** How records are read, and which of them count. */
export type RecordReader = Pick<AlarmSettings, 'format' | 'pattern'>;

/** Takes records one by one, so that a file need not be in memory. */
export class AlarmSimulator {
  private readonly metric: Metric;
  private readonly lines = new RecordLines();
  private matches = 0;

  constructor(private readonly settings: AlarmSettings) {
    checkSettings(settings);
    this.metric = new Metric(settings.defaultValue);
  }

  /** Notes a line. */
  public read(line: string, { format, pattern }: RecordReader = this.settings): void {
    const record = this.lines.read(line, format);
    if (record === undefined) return;
    const time = record.number(FlowLogField.START)!;
    if (!pattern.matches(record.line)) return this.metric.pass(time);
    this.matches++;
    const value = this.valueOf(record);
    // CloudWatch Logs documents no value for a field that is absent; that the record counts as unmatched is assumed.
    if (value === undefined) this.metric.pass(time);
    else this.metric.add(time, value);
  }

  /** Notes a line that is not a record. */
  public skip(problem: string, line: string): void {
    this.lines.skip(problem, line);
  }

  public finish(): AlarmSimulation {
    const { settings, metric, matches, lines: { records, unreadable, problems } } = this;
    const scenarios = scenariosOf(settings, metric);
    const worst = scenarios.at(-1)!;
    return AlarmSimulation._of({
      condition: describeCondition(settings),
      period: settings.period,
      threshold: settings.threshold,
      clock: settings.clock,
      delivery: settings,
      earliest: dateOf(scenarios[0].firesAt),
      latest: dateOf(worst.firesAt),
      misfortune: 'records are as late as usual',
      datapoints: datapointsOf(worst.data, settings),
      changes: worst.changes.map(toStateChange),
      earliestChanges: scenarios[0].changes.map(toStateChange),
      contributors: [],
      format: settings.format.toString(),
      records, matches, unreadable, problems,
    });
  }

  private valueOf(record: FlowLogRecord): number | undefined {
    const { metricValue } = this.settings;
    return typeof metricValue === 'number' ? metricValue : record.number(metricValue);
  }
}

/** The metric from the first record to the last, in periods that are multiples of their length since 1970. */
function datapointsOf(data: MetricData, { period, statistic }: AlarmSettings): SimulatedDatapoint[] {
  const { recorded } = data;
  const valueOf = statisticOf(statistic);
  const datapoints: SimulatedDatapoint[] = [];
  for (let index = 0; index < recorded.length;) {
    const start = recorded[index] - recorded[index] % period;
    const [first, end] = [data.countBefore(start), data.countBefore(start + period)];
    datapoints.push({ start: dateOf(start), value: first === end ? undefined : valueOf(data.values(first, end)) });
    while (index < recorded.length && recorded[index] < start + period) index++;
  }
  return datapoints;
}

function toStateChange({ at, periodEnd, ...change }: Change): SimulatedStateChange {
  return { at: dateOf(at), ...change, periodEnd: dateOf(periodEnd) };
}

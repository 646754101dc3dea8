import { FlowLogSyntaxError } from '../model/errors';
import { FlowLogField } from '../model/flow-log-field';
import type { FlowLogFormat } from '../model/flow-log-format';
import { excerpt, printable } from '../model/printable';
import { FlowLogRecord } from '../records/flow-log-record';
import { AlarmSettings, checkSettings } from './alarm-settings';
import { AlarmSimulation, SimulatedDatapoint } from './alarm-simulation';
import { describeCondition } from './describe-condition';
import { evaluateAlarm } from './evaluate-alarm';
import { Metric, statisticOf } from './metric';

/** What is wrong with so many of the unreadable lines is kept. */
const PROBLEMS_KEPT = 3;

/** How records are read, and which of them count. */
export type RecordReader = Pick<AlarmSettings, 'format' | 'pattern'>;

/** Takes records one by one, so that a file need not be in memory. */
export class AlarmSimulator {
  private readonly metric: Metric;
  private records = 0;
  private matches = 0;
  private unreadable = 0;
  private readonly problems: string[] = [];

  constructor(private readonly settings: AlarmSettings) {
    checkSettings(settings);
    this.metric = new Metric(settings.defaultValue);
  }

  /** Notes a line. Blank ones do not count, nor does one that names the fields, as files in Amazon S3 have it. */
  public read(line: string, { format, pattern }: RecordReader = this.settings): void {
    if (line === '' || (line.startsWith(format.fields[0].name) && isHeader(line, format))) return;
    const record = this.parse(line, format);
    if (record === undefined) return;
    this.records++;
    const time = record.number(FlowLogField.START)!;
    if (!pattern.matches(line)) return this.metric.pass(time);
    this.matches++;
    const value = this.valueOf(record);
    // CloudWatch Logs documents no value for a field that is absent; that the record counts as unmatched is assumed.
    if (value === undefined) this.metric.pass(time);
    else this.metric.add(time, value);
  }

  /** Notes a line that is no record, for a reason that the caller saw. */
  public skip(problem: string): void {
    this.unreadable++;
    if (this.problems.length < PROBLEMS_KEPT) this.problems.push(problem);
  }

  public finish(): AlarmSimulation {
    const { settings, metric, records, matches, unreadable, problems } = this;
    return AlarmSimulation._of({
      condition: describeCondition(settings),
      period: settings.period,
      threshold: settings.threshold,
      datapoints: datapointsOf(metric, settings),
      changes: evaluateAlarm(settings, metric).map(({ at, ...change }) => ({ at: dateOf(at), ...change })),
      records, matches, unreadable, problems,
    });
  }

  private parse(line: string, format: FlowLogFormat): FlowLogRecord | undefined {
    try {
      const record = FlowLogRecord.parse(line, format);
      if (record.number(FlowLogField.START) !== undefined) return record;
      this.skip(`'start' is absent: ${excerpt(line)}`);
    } catch (error) {
      if (!(error instanceof FlowLogSyntaxError)) throw error;
      this.skip(`${printable(error.problem)}: ${excerpt(line)}`);
    }
    return undefined;
  }

  private valueOf(record: FlowLogRecord): number | undefined {
    const { metricValue } = this.settings;
    return typeof metricValue === 'number' ? metricValue : record.number(metricValue);
  }
}

function isHeader(line: string, { fields }: FlowLogFormat): boolean {
  return line === fields.map(({ name }) => name).join(' ');
}

/** The metric from the first record to the last, in periods that are multiples of their length since 1970. */
function datapointsOf(metric: Metric, { period, statistic }: AlarmSettings): SimulatedDatapoint[] {
  const minutes = metric.recordedMinutes();
  const valueOf = statisticOf(statistic);
  const datapoints: SimulatedDatapoint[] = [];
  for (let index = 0; index < minutes.length;) {
    const start = minutes[index] - minutes[index] % period;
    const samples = metric.between(start, start + period);
    datapoints.push({ start: dateOf(start), value: samples === undefined ? undefined : valueOf(samples) });
    while (index < minutes.length && minutes[index] < start + period) index++;
  }
  return datapoints;
}

function dateOf(seconds: number): Date {
  return new Date(seconds * 1000);
}

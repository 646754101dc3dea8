import { FlowLogError } from '../model/errors';
import { AlarmSimulationResult, reasonForNoVerdict } from './alarm-simulation-result';
import { SimulatedAlarmState } from './simulated-alarm-state';
import type { SimulatedContributor } from './simulated-contributor';
import type { SimulatedDatapoint } from './simulated-datapoint';
import type { SimulatedStateChange } from './simulated-state-change';
import { drawTimeline } from './timeline';

/**
 * What an alarm would have done if these flow log records, and no others, had been delivered.
 *
 * A record counts at its `start`, the timestamp of its log event, but arrives later: after the aggregation interval and the delivery,
 * which takes about five minutes. How late each record was is unknown, so the answer is a range: the alarm is evaluated as if
 * every record had been there at once, and as if every one had been as late as usual. Before the first record arrives
 * the simulation makes no statement. After the last one the alarm may still fire, for what it has seen
 * by then, but not because nothing more comes.
 *
 * Assumed: that the metric filter's datapoint has the time of the log event. AWS delivers on a best-effort basis: records may be
 * later still.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-cwl.html
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html#flow-logs-aggregration-interval
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html
 */
export class AlarmSimulation {
  /** @internal */
  public static _of(result: AlarmSimulationResult): AlarmSimulation {
    return new AlarmSimulation(result);
  }

  /**
   * The earliest moment at which the alarm goes into `ALARM`: what the complete data says, as if every record had been there
   * at once. Undefined where the alarm does not fire even then.
   */
  public readonly firesEarliest?: Date;

  /**
   * The latest moment at which the alarm goes into `ALARM`: every record is as late as usual. Undefined where the alarm never
   * fires then, because what it needs arrives too late or is not there at all.
   */
  public readonly firesLatest?: Date;

  /**
   * Every change of state, in order of time, if all goes as badly as usual: records are late, or whatever else makes the alarm
   * fire last. An alarm starts in `INSUFFICIENT_DATA`.
   */
  public readonly changes: SimulatedStateChange[];

  /**
   * The complete metric, period by period, from the first record to the last; periods begin on the hour, or at another round time, and
   * those without records are left out. The alarm itself looks every minute at the periods that end then, so it may
   * fire while both datapoints around that moment are below the threshold.
   */
  public readonly datapoints: SimulatedDatapoint[];

  /**
   * Who raises a log alarm whose query groups records, in the order in which they may do so first. Empty for other alarms, which judge
   * all records together.
   */
  public readonly contributors: SimulatedContributor[];

  /** How many records were read. */
  public readonly records: number;

  /** How many records match the alarm's pattern. */
  public readonly matches: number;

  /** How many lines are not records of the flow log's format. If there are any, there is no verdict, and every assertion fails. */
  public readonly unreadable: number;

  // Truly private: a failed expectation in a test prints the fields above and nothing twice.
  readonly #result: AlarmSimulationResult;

  private constructor(result: AlarmSimulationResult) {
    this.#result = result;
    this.firesEarliest = result.earliest;
    this.firesLatest = result.latest;
    this.changes = result.changes;
    this.datapoints = result.datapoints;
    this.contributors = result.contributors;
    this.records = result.records;
    this.matches = result.matches;
    this.unreadable = result.unreadable;
  }

  /** The state after the last of the `changes`. */
  public get state(): SimulatedAlarmState {
    return this.changes.at(-1)?.after ?? SimulatedAlarmState.INSUFFICIENT_DATA;
  }

  /**
   * Why there is no verdict about the alarm: there is no record, or lines are not records of the flow log's format. Undefined
   * if there is a verdict.
   */
  public get reasonForNoVerdict(): string | undefined {
    return reasonForNoVerdict(this.#result);
  }

  /** Checks in a test that the alarm fires, however late the records are. Otherwise this throws an error that shows the timeline. */
  public assertFires(): void {
    if (this.firesEarliest === undefined || this.firesLatest === undefined) this.fail('to fire');
    this.checkVerdict('to fire');
  }

  /**
   * Checks in a test that the alarm fires, no earlier and no later than this, however late the records are. Otherwise this throws an
   * error that shows the timeline.
   *
   * @param earliest The alarm must not fire before, even on complete data.
   * @param latest The alarm must have fired by then, even if every record is as late as usual.
   */
  public assertFiresBetween(earliest: Date, latest: Date): void {
    const expected = `to fire between ${earliest.toISOString()} and ${latest.toISOString()}`;
    const { firesEarliest, firesLatest } = this;
    if (firesEarliest === undefined || firesLatest === undefined || firesEarliest < earliest || firesLatest > latest) {
      this.fail(expected);
    }
    this.checkVerdict(expected);
  }

  /** Checks in a test that the alarm never fires, not even on complete data. Otherwise this throws an error that shows the timeline. */
  public assertNeverFires(): void {
    if (this.firesEarliest !== undefined) this.fail('never to fire');
    this.checkVerdict('never to fire');
  }

  /** A readable timeline: the metric period by period, the threshold, and where the state changes. */
  public toString(): string {
    return drawTimeline(this.#result);
  }

  /**
   * Everything that was found out, for a chart.
   *
   * @internal
   */
  public _result(): AlarmSimulationResult {
    return this.#result;
  }

  private checkVerdict(expected: string): void {
    if (this.reasonForNoVerdict !== undefined) this.fail(expected);
  }

  private fail(expected: string): never {
    const found = this.reasonForNoVerdict === undefined ? 'it' : 'there is';
    throw new FlowLogError(`expected the alarm ${expected}, but ${found} ${this.toString()}`);
  }
}

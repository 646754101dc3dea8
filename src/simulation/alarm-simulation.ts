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
 * A record counts at its `start`, the timestamp of its log event, but arrives after the aggregation interval and the
 * delivery, which takes about five minutes. How late each was is unknown, so the answer is a range: from all at once to
 * all as late as usual. Nothing is said of the time before the first record; after the last one the alarm may still
 * fire for what it has seen, but not because nothing more comes.
 *
 * Assumed: that the metric filter's datapoint has the time of the log event. AWS delivers on a best-effort basis:
 * records may be later still.
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
   * The earliest moment at which the alarm goes into `ALARM`, as if every record had been there at once. Undefined if
   * it does not fire even then.
   */
  public readonly firesEarliest?: Date;

  /**
   * The latest moment at which the alarm goes into `ALARM`, with every record as late as usual. Undefined if it never
   * fires then.
   */
  public readonly firesLatest?: Date;

  /**
   * Every change of state, in order of time, if records are as late as usual, or whatever else makes the alarm fire
   * last. An alarm starts in `INSUFFICIENT_DATA`.
   */
  public readonly changes: SimulatedStateChange[];

  /**
   * The complete metric, period by period, without periods that have no records. They begin on the hour, or at another
   * round time. The alarm looks every minute at the periods that end then, so it may fire while both datapoints around
   * that moment are below the threshold.
   */
  public readonly datapoints: SimulatedDatapoint[];

  /** Who raises a log alarm whose query groups records, in the order of `firesEarliest`. Empty for other alarms. */
  public readonly contributors: SimulatedContributor[];

  /** How many records were read. */
  public readonly records: number;

  /** How many records match the alarm's pattern. */
  public readonly matches: number;

  /** How many lines are not records of the format. If there are any, there is no verdict, and every assertion fails. */
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

  /** Why there is no verdict: no records, or unreadable lines. Undefined if there is a verdict. */
  public get reasonForNoVerdict(): string | undefined {
    return reasonForNoVerdict(this.#result);
  }

  /** Throws an error with the timeline unless the alarm fires, however late the records are. */
  public assertFires(): void {
    if (this.firesEarliest === undefined || this.firesLatest === undefined) this.fail('to fire');
    this.checkVerdict('to fire');
  }

  /**
   * Throws an error with the timeline unless the alarm fires, no earlier and no later than this, however late the
   * records are.
   *
   * @param earliest It must not fire before, even on complete data.
   * @param latest It must have fired by then, even if every record is as late as usual.
   */
  public assertFiresBetween(earliest: Date, latest: Date): void {
    const expected = `to fire between ${earliest.toISOString()} and ${latest.toISOString()}`;
    const { firesEarliest, firesLatest } = this;
    if (firesEarliest === undefined || firesLatest === undefined || firesEarliest < earliest || firesLatest > latest) {
      this.fail(expected);
    }
    this.checkVerdict(expected);
  }

  /** Throws an error with the timeline if the alarm fires, even if only on complete data. */
  public assertNeverFires(): void {
    if (this.firesEarliest !== undefined) this.fail('never to fire');
    this.checkVerdict('never to fire');
  }

  /** The timeline: the metric period by period, the threshold, and where the state changes. */
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

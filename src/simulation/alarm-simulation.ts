import { FlowLogError } from '../model/errors';
import type { AlarmSimulationResult } from './alarm-simulation-result';
import { SimulatedAlarmState } from './simulated-alarm-state';
import { drawTimeline } from './timeline';

/** The metric within one period, counted from the full hour or the like. */
export interface SimulatedDatapoint {
  /** When the period begins. */
  readonly start: Date;

  /**
   * The statistic over the period.
   *
   * @default - no data
   */
  readonly value?: number;
}

/** A change of a simulated alarm's state. */
export interface SimulatedStateChange {
  /** When the alarm changes, by the clock of the records. */
  readonly at: Date;

  /** The state that it leaves. */
  readonly before: SimulatedAlarmState;

  /** The state that it takes. */
  readonly after: SimulatedAlarmState;

  /**
   * The statistic over the period that ends at that moment.
   *
   * @default - no data
   */
  readonly value?: number;
}

/**
 * What an alarm would have done, had it seen some flow log records.
 *
 * The clock is that of the records: each counts in the minute of its `start` (assumed: that the service stamps its log
 * events so is not documented). On AWS the alarm comes later by as long as the delivery takes, about five minutes.
 * Before the first record and after the last one the simulation knows nothing and says nothing.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html
 */
export class AlarmSimulation {
  /** @internal */
  public static _of(result: AlarmSimulationResult): AlarmSimulation {
    return new AlarmSimulation(result);
  }

  /** The first moment at which the alarm goes to `ALARM`; undefined where it never does. */
  public readonly firesAt?: Date;

  /** Every change of state, in order of time. An alarm starts in `INSUFFICIENT_DATA`. */
  public readonly changes: SimulatedStateChange[];

  /**
   * The metric, period by period, from the first record to the last; periods begin at the full hour or the like, and
   * those without records are left out. The alarm itself looks every minute at the period that ends then, so it may
   * fire while both datapoints around that moment are below the threshold.
   */
  public readonly datapoints: SimulatedDatapoint[];

  /** How many records were read. */
  public readonly records: number;

  /** How many records match the alarm's pattern. */
  public readonly matches: number;

  /** How many lines are no records of the flow log's format; they are left out. */
  public readonly unreadable: number;

  // Truly private: a failed expectation in a test prints the fields above and nothing twice.
  readonly #result: AlarmSimulationResult;

  private constructor(result: AlarmSimulationResult) {
    this.#result = result;
    this.firesAt = result.changes.find(({ after }) => after === SimulatedAlarmState.ALARM)?.at;
    this.changes = result.changes;
    this.datapoints = result.datapoints;
    this.records = result.records;
    this.matches = result.matches;
    this.unreadable = result.unreadable;
  }

  /** The state after the last record. */
  public get state(): SimulatedAlarmState {
    return this.changes.at(-1)?.after ?? SimulatedAlarmState.INSUFFICIENT_DATA;
  }

  /**
   * Checks in a test that the alarm fires at this moment and no earlier. Otherwise this throws an error that shows the
   * timeline.
   */
  public assertFiresAt(moment: Date): void {
    if (this.firesAt?.getTime() === moment.getTime()) return;
    throw new FlowLogError(`expected the alarm to fire at ${moment.toISOString()}, but it ${this.toString()}`);
  }

  /** Checks in a test that the alarm never fires. Otherwise this throws an error that shows the timeline. */
  public assertNeverFires(): void {
    if (this.firesAt === undefined) return;
    throw new FlowLogError(`expected the alarm never to fire, but it ${this.toString()}`);
  }

  /** A timeline to be read by people: the metric period by period, the threshold, and where the state changes. */
  public toString(): string {
    return drawTimeline(this.#result);
  }
}

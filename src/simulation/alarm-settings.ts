import type { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { alarmPeriodsFault } from '../model/alarm-limits';
import { FlowLogError } from '../model/errors';
import { unsupportedInterval } from '../model/flow-log-faults';
import { FlowLogField } from '../model/flow-log-field';
import type { FlowLogFormat } from '../model/flow-log-format';

/** What decides whether a record counts; a `FlowLogFilterPattern` is one. */
export interface LineMatcher {
  matches(line: string): boolean;
}

/** How the records of a simulation are read, and when they arrive. */
export interface Delivery {
  /** Within how many seconds packets of one flow become one record. */
  readonly aggregation: number;

  /** How many seconds after that a record is delivered, at the latest. */
  readonly delivery: number;

  /** Whether lines that are not records are left out; otherwise there is no verdict over them. */
  readonly skipUnreadable?: boolean;
}

/** A metric filter and the alarm on its metric. */
export interface AlarmSettings extends Delivery {
  /** The format of the records. */
  readonly format: FlowLogFormat;

  /** The pattern of the metric filter. */
  readonly pattern: LineMatcher;

  /** What a record that matches adds to the metric: a number, or the value of a field. */
  readonly metricValue: number | FlowLogField;

  /** What the metric filter reports for a minute with records of which none matches. */
  readonly defaultValue?: number;

  /** Which of a record's times its datapoint has: that of its `start`, or that of its arrival. */
  readonly clock: 'start' | 'arrival';

  /** Length of a period in seconds, a multiple of 60. */
  readonly period: number;

  /** `Sum`, `Average`, `Minimum`, `Maximum` or `SampleCount`; case does not matter. */
  readonly statistic: string;

  readonly threshold: number;
  readonly comparisonOperator: `${ComparisonOperator}`;
  readonly evaluationPeriods: number;

  /** How many of the evaluation periods must breach; all of them if left out. */
  readonly datapointsToAlarm?: number;

  readonly treatMissingData: `${TreatMissingData}`;
}

/** How many seconds a delivery may take: after a week neither CloudWatch nor a simulation can make anything of a record. */
export const LATEST_DELIVERY = 604_800;

/** Throws where CloudWatch would not accept the alarm, or where this library cannot tell what it does. */
export function checkSettings(settings: AlarmSettings): void {
  const { format, metricValue, threshold, aggregation, delivery } = settings;
  for (const field of [FlowLogField.START, ...(typeof metricValue === 'number' ? [] : [metricValue])]) {
    if (!format.includes(field)) {
      throw new FlowLogError(`the log format must have '${field.name}' for a simulation, got '${format.toString()}'`);
    }
  }
  const fault = alarmPeriodsFault(settings);
  if (fault !== undefined) throw new FlowLogError(`'${fault.setting}' must be ${fault.expected}, got ${fault.got}`);
  if (!Number.isFinite(threshold)) throw new FlowLogError(`'threshold' must be a number, got ${threshold}`);
  const interval = unsupportedInterval(undefined, aggregation);
  if (interval !== undefined) throw new FlowLogError(`'maxAggregationInterval' ${interval}`);
  if (!(delivery >= 0 && delivery <= LATEST_DELIVERY)) {
    throw new FlowLogError(`'deliveryDelay' must be from 0 to 7 days, got ${delivery} s`);
  }
}

import type { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Delivery } from './alarm-settings';
import type { FlowLogCondition } from '../filter-pattern/flow-log-condition';
import type { FlowLogField } from '../model/flow-log-field';
import type { FlowLogFormat } from '../model/flow-log-format';
import type { LogAlarmWindow } from '../model/log-alarm-limits';
import type { Measure } from '../model/measure';

/** A log alarm, as far as the outcome depends on it. */
export interface LogAlarmSettings extends Delivery, LogAlarmWindow {
  readonly measure: Measure;
  readonly conditions: readonly FlowLogCondition[];

  /** The fields whose values make a contributor; none where all records are counted together. */
  readonly groups: readonly FlowLogField[];
  readonly format: FlowLogFormat;
  readonly threshold: number;
  readonly comparisonOperator: `${ComparisonOperator}`;

  /** How many of the most recent runs count. */
  readonly evaluated: number;

  /** How many of them must breach. */
  readonly toAlarm: number;

  readonly treatMissingData: `${TreatMissingData}`;
}

import type { Duration } from 'aws-cdk-lib';
import type { FlowLogMaxAggregationInterval } from 'aws-cdk-lib/aws-ec2';

/** How a simulation reads records, and how late they are. */
export interface AlarmSimulationOptions {
  /**
   * The maximum aggregation interval. Network interfaces of Nitro instances have a record at least every
   * minute, whatever the flow log says.
   *
   * @default - that of the alarm's `flowLog`; ten minutes where it is not known
   */
  readonly maxAggregationInterval?: FlowLogMaxAggregationInterval;

  /**
   * How long the delivery takes at most, after the aggregation interval ends. AWS delivers on a best-effort basis, so it may take
   * longer than usual.
   *
   * @default Duration.minutes(5) - "typically about 5 minutes"
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html#flow-logs-aggregration-interval
   */
  readonly deliveryDelay?: Duration;

  /**
   * Whether lines that are not records of the flow log's format are left out. Otherwise nothing can be said about the alarm if there
   * are any, and every assertion fails.
   *
   * @default false
   */
  readonly skipUnreadable?: boolean;
}

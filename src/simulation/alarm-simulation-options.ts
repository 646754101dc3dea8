import type { Duration } from 'aws-cdk-lib';
import type { FlowLogMaxAggregationInterval } from 'aws-cdk-lib/aws-ec2';

/** How a simulation reads records, and how late they are. */
export interface AlarmSimulationOptions {
  /**
   * The maximum aggregation interval. Interfaces of Nitro instances have a record at least every minute in any case.
   *
   * @default - that of the alarm's `flowLog`; ten minutes if it is unknown
   */
  readonly maxAggregationInterval?: FlowLogMaxAggregationInterval;

  /**
   * How long the delivery takes at most, after the aggregation interval. AWS delivers on a best-effort basis, so it may
   * take longer.
   *
   * @default Duration.minutes(5) - "typically about 5 minutes"
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html#flow-logs-aggregration-interval
   */
  readonly deliveryDelay?: Duration;

  /**
   * Whether lines that are not records are left out. Otherwise they allow no verdict, and every assertion fails.
   *
   * @default false
   */
  readonly skipUnreadable?: boolean;
}

/**
 * How long Amazon VPC Flow Logs typically takes to deliver a record to CloudWatch Logs once its aggregation interval has
 * ended, in seconds: "about 5 minutes", on a best-effort basis.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html#flow-logs-aggregration-interval
 */
export const TYPICAL_DELIVERY = 300;

/** The maximum aggregation interval of a flow log that does not say otherwise, in seconds; transit gateways take only 60. */
export const DEFAULT_AGGREGATION = 600;

/**
 * How many seconds after its `start` a record is typically in CloudWatch Logs at the latest. An alarm looks at the time that
 * ends now, and `start` is the timestamp of the log event, so for so long the newest part of that time is still empty.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-cwl.html
 */
export function lateness(maxAggregationInterval = DEFAULT_AGGREGATION, delivery = TYPICAL_DELIVERY): number {
  return maxAggregationInterval + delivery;
}

const DAY = 86_400;

/**
 * How many periods an alarm must look at to see one that is complete: the newest, of which the last minutes are still empty, and
 * so many before it that what was missing has arrived. Just the newest if all of them exceed a day, for CloudWatch evaluates such
 * an alarm only once an hour. See decision 12.
 */
export function periodsUntilComplete(period: number): number {
  const periods = 1 + Math.ceil(lateness() / period);
  return periods * period <= DAY ? periods : 1;
}

/**
 * A line that a filter pattern matches, as `TestMetricFilter` of CloudWatch Logs returns it.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_MetricFilterMatchRecord.html
 */
export interface FilterPatternMatch {
  /** Which of the tested lines it is, counted from 1 as by the service. */
  readonly eventNumber: number;

  /** The line. */
  readonly eventMessage: string;

  /** The values of the columns, by name, `$dstport`, or by number from 1 if they have none, `$7`. */
  readonly extractedValues: { [column: string]: string };
}

/**
 * A line that a filter pattern matches, in the shape of what the CloudWatch Logs API `TestMetricFilter` returns.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_MetricFilterMatchRecord.html
 */
export interface FilterPatternMatch {
  /** Which of the tested lines it is, counted from 1. The service counts from 1 too; examples in its reference from 0. */
  readonly eventNumber: number;

  /** The line. */
  readonly eventMessage: string;

  /**
   * What the line says in each column, by the column's name after a dollar sign: `$dstport`. A column without a name
   * goes by its number, counted from 1: `$7`.
   */
  readonly extractedValues: { [column: string]: string };
}

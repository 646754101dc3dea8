/**
 * Whether a statistic of CloudWatch lies between the lowest and the highest value that it is made from: averages, extremes,
 * percentiles, trimmed and winsorized means. The CDK also takes 'avg', 'min' and 'max'. Sums and counts do not, nor do percentile ranks, which are percentages.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html
 */
export function isWithinValues(statistic: string): boolean {
  return /^(average|avg|min|max|iqm|p\d|tm|wm)/i.test(statistic);
}

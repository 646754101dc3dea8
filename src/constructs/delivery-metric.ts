import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';

/**
 * How many records CloudWatch Logs takes into a log group.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch-Logs-Monitoring-CloudWatch-Metrics.html
 */
export function deliveryMetric(logGroupName: string, options: cloudwatch.MetricOptions): cloudwatch.Metric {
  return new cloudwatch.Metric({
    namespace: 'AWS/Logs',
    metricName: 'IncomingLogEvents',
    dimensionsMap: { LogGroupName: logGroupName },
    ...options,
  });
}

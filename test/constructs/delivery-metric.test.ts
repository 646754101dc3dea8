import { Duration, Stack } from 'aws-cdk-lib';
import { deliveryMetric } from '../../src/constructs/delivery-metric';

test('it is what CloudWatch Logs counts for the log group, with the options given', () => {
  const metric = deliveryMetric('records', { statistic: 'Sum', period: Duration.minutes(5), label: 'arrived' });

  expect(new Stack().resolve(metric.toMetricConfig().metricStat)).toMatchObject({
    namespace: 'AWS/Logs', metricName: 'IncomingLogEvents', dimensions: [{ name: 'LogGroupName', value: 'records' }], statistic: 'Sum',
  });
  expect([metric.period.toSeconds(), metric.label]).toEqual([300, 'arrived']);
});

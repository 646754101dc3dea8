import { alarmThresholdOutOfReach as rule } from '../../../src/validation/rules/alarm-threshold-out-of-reach';
import { alarm, alarmFaults, metricFilter } from '../../support/filters';
import { stackIn, UNKNOWN } from '../../support/views';

const GTE = 'GreaterThanOrEqualToThreshold';

test.each([
  ['Average', GTE, 10, 'always 1'],
  ['Maximum', GTE, 1.5, 'always 1'],
  ['Minimum', 'GreaterThanThreshold', 1, 'always 1'],
  ['p99', GTE, 10, 'always 1'],
  ['tm90', GTE, 10, 'always 1'],
  ['Average', 'LessThanThreshold', 1, 'always 1'],
  ['Sum', 'LessThanThreshold', 1, '1 at least'],
  ['SampleCount', 'LessThanOrEqualToThreshold', 0, '1 at least'],
])('the %s of ones that should become %s %d fails', (statistic, comparisonOperator, threshold, range) => {
  expect(alarmFaults(rule, alarm({ statistic, comparisonOperator, threshold }))).toEqual([
    expect.stringContaining(`Threshold: the statistic ${statistic} of the metric is ${range}`)]);
});

const stat = (Stat: string, more = {}) => ({
  Id: 'm1', ReturnData: true,
  MetricStat: { Metric: { Namespace: 'FlowLogs', MetricName: 'RejectedSsh' }, Period: 300, Stat, ...more },
});
const withMetrics = (...metrics: object[]) =>
  alarm({ namespace: undefined, metricName: undefined, statistic: undefined, metrics: metrics as never });

test('the only entry of Metrics counts like the metric itself', () => {
  expect(alarmFaults(rule, withMetrics(stat('Average')))).toHaveLength(1);
});

test('an extended statistic counts like a statistic', () => {
  expect(alarmFaults(rule, alarm({ statistic: undefined, extendedStatistic: 'p90' }))).toHaveLength(1);
});

test('the default value counts as well', () => {
  const zeroes = [metricFilter(undefined, { defaultValue: 0 })];

  expect(alarmFaults(rule, alarm({ statistic: 'Average' }), zeroes)).toEqual([expect.stringContaining('is between 0 and 1')]);
});

test('a sum of values that are 0 is a fault', () => {
  expect(alarmFaults(rule, alarm(), [metricFilter(undefined, { metricValue: '0' })])).toHaveLength(1);
});

const many = metricFilter(undefined, { metricValue: '100' }, { logicalId: 'Many' });

const otherLog = metricFilter('[..., bytes]', { metricValue: '$bytes' }, { logicalId: 'OtherLog', logGroupName: 'access-logs' });
const unnamed = metricFilter('[..., bytes]', { metricName: UNKNOWN, metricValue: '$bytes' }, { logicalId: 'Unnamed', logGroupName: 'logs' });

test.each([
  ['the documented alarm', alarm(), [metricFilter()]],
  ['an average that reaches the threshold', alarm({ statistic: 'Average', threshold: 1 }), [metricFilter()]],
  ['a count of records', alarm({ statistic: 'SampleCount' }), [metricFilter()]],
  ['a sum that should be zero, with a default value', alarm({ comparisonOperator: 'LessThanThreshold', threshold: 1 }),
    [metricFilter(undefined, { defaultValue: 0 })]],
  ['a metric value from the record', alarm({ statistic: 'Average' }), [metricFilter(undefined, { metricValue: '$packets' })]],
  ['an alarm for when nothing comes', alarm({
    comparisonOperator: 'LessThanThreshold', threshold: 1, properties: { InsufficientDataActions: ['arn:aws:sns:us-east-1:1:t'] },
  }), [metricFilter()]],
  ['another filter, on another log, with values of its own', alarm({ statistic: 'Average' }), [metricFilter(), otherLog]],
  ['another filter whose metric is known only at deployment', alarm({ statistic: 'Average' }), [metricFilter(), unnamed]],
  ['another filter with greater values', alarm({ statistic: 'Average' }), [metricFilter(), many]],
  ['missing data that breaches', alarm({ statistic: 'Average', treatMissingData: 'breaching' }), [metricFilter()]],
  ['a treatment known only at deployment', alarm({ statistic: 'Average', treatMissingData: UNKNOWN }), [metricFilter()]],
  ['a statistic known only at deployment', alarm({ statistic: UNKNOWN }), [metricFilter()]],
  ['a threshold known only at deployment', alarm({ statistic: 'Average', threshold: UNKNOWN }), [metricFilter()]],
  ['a comparison known only at deployment', alarm({ statistic: 'Average', comparisonOperator: UNKNOWN }), [metricFilter()]],
  ['an anomaly', alarm({ statistic: 'Average', comparisonOperator: 'GreaterThanUpperThreshold' }), [metricFilter()]],
  ['a metric value known only at deployment', alarm({ statistic: 'Average' }),
    [metricFilter(undefined, { metricValue: UNKNOWN })]],
  ['a metric of others', alarm({ statistic: 'Average', metricName: 'Latency' }), [metricFilter()]],
  ['a metric name known only at deployment', alarm({ statistic: 'Average', metricName: UNKNOWN }), [metricFilter()]],
  ['an expression', withMetrics(stat('Average'), { Id: 'e1', Expression: 'm1 * 100' }), [metricFilter()]],
  ['a metric of another account', alarm({ statistic: 'Average', stack: stackIn('111122223333') }),
    [metricFilter(undefined, {}, { stack: stackIn('444455556666') })]],
  ['a trimmed sum, whose range is not known', alarm({ statistic: 'ts90' }), [metricFilter()]],
])('%s passes', (_, subject, filters) => {
  expect(alarmFaults(rule, subject, filters)).toEqual([]);
});

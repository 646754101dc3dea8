import { alarmUnitMismatch as rule } from '../../../src/validation/rules/alarm-unit-mismatch';
import { alarm, alarmFaults, metricFilter } from '../../support/filters';
import { UNKNOWN } from '../../support/views';

const inCounts = metricFilter(undefined, { unit: 'Count' });
const byMetrics = (Unit?: string) => alarm({
  namespace: undefined, metricName: undefined, statistic: undefined,
  metrics: [{ Id: 'm', MetricStat: { Metric: { Namespace: 'FlowLogs', MetricName: 'RejectedSsh' }, Period: 60, Stat: 'Sum', Unit } }],
});

test.each([
  ['Count', 'None', alarm({ unit: 'Count' }), [metricFilter()]],
  ['Bytes', 'Count', alarm({ unit: 'Bytes' }), [inCounts]],
  ['Count', 'None', byMetrics('Count'), [metricFilter()]],
])('an alarm on %s of a metric in %s fails', (wanted, published, subject, filters) => {
  expect(alarmFaults(rule, subject, filters)).toEqual([
    expect.stringContaining(`Unit: the alarm asks for datapoints in '${wanted}', but the metric filter publishes them in '${published}'`)]);
});

test.each([
  ['no unit', alarm(), [inCounts]],
  ['no unit, by Metrics', byMetrics(), [inCounts]],
  ['the same unit', alarm({ unit: 'Count' }), [inCounts]],
  ['the unit of a filter that has none', alarm({ unit: 'None' }), [metricFilter()]],
  ['the unit of one of two filters', alarm({ unit: 'Count' }), [metricFilter(), inCounts]],
  ['a unit known only at deployment', alarm({ unit: UNKNOWN }), [inCounts]],
  ['a filter whose unit is known only at deployment', alarm({ unit: 'Count' }), [metricFilter(undefined, { unit: UNKNOWN })]],
  ['a metric of others', alarm({ metricName: 'Other', unit: 'Count' }), [metricFilter()]],
])('%s passes', (_, subject, filters) => {
  expect(alarmFaults(rule, subject, filters)).toEqual([]);
});

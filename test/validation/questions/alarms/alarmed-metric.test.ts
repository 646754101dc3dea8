import { readAlarm } from '../../../../src/validation/questions/alarms/alarmed-metric';
import type { AlarmView, MetricFilterView } from '../../../../src/validation/view/views';
import { alarm, flowLogInGroup, GROUP, metricFilter } from '../../../support/filters';
import { app, stackIn, UNKNOWN } from '../../../support/views';

const read = (subject: AlarmView, filters: MetricFilterView[] = [metricFilter()]) =>
  readAlarm(subject, app([GROUP, flowLogInGroup(), ...filters, subject]));

const METRIC = { Metric: { Namespace: 'FlowLogs', MetricName: 'RejectedSsh', Dimensions: undefined }, Stat: 'Sum', Period: 60, Unit: 'Count' };

test('an alarm on the metric of a filter is read', () => {
  const filter = metricFilter();

  expect(read(alarm({ unit: 'Count' }), [filter])).toMatchObject({
    statistic: 'Sum', period: 3600, unit: 'Count', sources: [{ filter, metricName: 'RejectedSsh', metricValue: '1' }],
  });
});

test('an alarm whose metric is the only entry of a list is the same', () => {
  expect(read(alarm({ metrics: [{ MetricStat: METRIC }] }))).toMatchObject({ statistic: 'Sum', period: 60, unit: 'Count' });
});

test('an extended statistic is read as the statistic', () => {
  expect(read(alarm({ statistic: undefined, extendedStatistic: 'p90' }))?.statistic).toBe('p90');
});

test.each<[string, Partial<AlarmView>]>([
  ['of another namespace', { namespace: 'Others' }],
  ['of another name', { metricName: 'Accepted' }],
  ['of an unknown name', { metricName: UNKNOWN }],
  ['of several metrics', { metrics: [{ MetricStat: METRIC }, { MetricStat: METRIC }] }],
  ['of an expression', { metrics: [{ Expression: 'm1 * 2' }] }],
  ['of another account', { stack: stackIn('111122223333'), metrics: [{ AccountId: '444455556666', MetricStat: METRIC }] }],
  ['of another Region', { stack: stackIn('111122223333', 'eu-west-1') }],
])('an alarm %s is none of ours', (_, given) => {
  expect(read(alarm(given), [metricFilter(undefined, {}, { stack: stackIn('111122223333') })])).toBeUndefined();
});

test('a metric of its own account is ours', () => {
  const stack = stackIn('111122223333');
  const filter = metricFilter(undefined, {}, { stack });

  expect(read(alarm({ stack, metrics: [{ AccountId: '111122223333', MetricStat: METRIC }] }), [filter])).toBeDefined();
});

test('filters on other logs may publish the same metric, and so may those of an unknown name', () => {
  const others = metricFilter(undefined, {}, { logicalId: 'Others', logGroupName: 'others' });
  const unknown = metricFilter(undefined, { metricName: UNKNOWN }, { logicalId: 'Unknown' });
  const different = metricFilter(undefined, { metricName: 'Accepted' }, { logicalId: 'Different' });

  expect(read(alarm(), [metricFilter(), others, unknown, different])?.sources.map(({ filter }) => filter.logicalId))
    .toEqual(['TheMetricFilter', 'Others', 'Unknown']);
  expect(read(alarm(), [others])).toBeUndefined();
  expect(read(alarm(), [others, unknown])).toBeUndefined();
});

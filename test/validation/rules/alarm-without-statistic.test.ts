import { alarmWithoutStatistic as rule } from '../../../src/validation/rules/alarm-without-statistic';
import { alarm, alarmFaults } from '../../support/filters';
import { UNKNOWN } from '../../support/views';

test('an alarm on a metric of flow logs fails without a statistic', () => {
  expect(alarmFaults(rule, alarm({ statistic: undefined })))
    .toEqual([expect.stringMatching(/^Statistic: .* CloudWatch rejects it$/)]);
});

test.each([
  ['a statistic', {}],
  ['an extended statistic', { statistic: undefined, extendedStatistic: 'p90' }],
  ['a statistic known only at deployment', { statistic: UNKNOWN }],
  ['metrics known only at deployment', { statistic: undefined, metrics: UNKNOWN }],
  ['a metric of others', { statistic: undefined, metricName: 'Latency' }],
])('an alarm with %s passes', (_, given) => {
  expect(alarmFaults(rule, alarm(given))).toEqual([]);
});

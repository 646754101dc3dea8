import { alarmStatisticMisspelled as rule } from '../../../src/validation/rules/alarm-statistic-misspelled';
import { alarm, alarmFaults } from '../../support/filters';
import { UNKNOWN } from '../../support/views';

test.each([
  ['Summe'],
  ['sums'],
  ['Mittelwert'],
])('the statistic %s fails', (extendedStatistic) => {
  expect(alarmFaults(rule, alarm({ statistic: undefined, extendedStatistic }))).toEqual([
    expect.stringMatching(`^ExtendedStatistic: the statistic must be one of .*, got '${extendedStatistic}'`)]);
});

test.each([
  'Sum', 'Average', 'SampleCount', 'Minimum', 'Maximum', 'IQM', 'p99', 'p99.9', 'tm90', 'TM(10%:90%)', 'PR(:300)', 'wm98',
])(
  'the statistic %s passes', (statistic) => {
    expect(alarmFaults(rule, alarm({ statistic }))).toEqual([]);
  },
);

test.each([
  ['a statistic known only at deployment', alarm({ statistic: UNKNOWN })],
  ['no statistic, which is another rule\'s fault', alarm({ statistic: undefined })],
  ['an alarm on a metric of others', alarm({ metricName: 'Other', statistic: 'Summe' })],
])('%s passes', (_, subject) => {
  expect(alarmFaults(rule, subject)).toEqual([]);
});

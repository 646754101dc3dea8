import { alarmLooksTooBriefly as rule } from '../../../src/validation/rules/alarm-looks-too-briefly';
import type { AlarmView, FlowLogView, MetricFilterView } from '../../../src/validation/view/views';
import { alarm, flowLogInGroup, GROUP, metricFilter } from '../../support/filters';
import { faults } from '../../support/rules';
import { app, flowLog, UNKNOWN } from '../../support/views';

const SECONDS = 60;
const brief = (given: Partial<AlarmView> = {}) => alarm({ period: 300, treatMissingData: 'notBreaching', ...given });
const byMetrics = (Period: number) => brief({
  namespace: undefined, metricName: undefined, statistic: undefined, period: undefined,
  metrics: [{ Id: 'm', MetricStat: { Metric: { Namespace: 'FlowLogs', MetricName: 'RejectedSsh' }, Period, Stat: 'Sum' } }],
});

function found(
  subject: AlarmView, flowLogs: FlowLogView[] = [flowLogInGroup()], filters: MetricFilterView[] = [metricFilter()],
) {
  return faults(rule, subject, app([GROUP, ...flowLogs, ...filters, subject]));
}

test.each([
  ['five minutes, while records may take fifteen', brief(), {}, /^Period: .* more than 900 s, .* got 1 x 300 s, at most 900 s where data is missing/],
  ['two minutes of records that may take six', brief({ period: 120 }), { maxAggregationInterval: SECONDS }, /more than 360 s, .* got 1 x 120 s/],
  ['two minutes of a transit gateway', brief({ period: 120 }), { resourceType: 'TransitGateway', trafficType: undefined }, /more than 360 s/],
  ['five minutes, by Metrics', byMetrics(300), {}, /^Metrics: /],
])('an alarm that looks back over %s fails', (_, subject, given, says) => {
  expect(found(subject, [flowLogInGroup(given)])).toEqual([expect.stringMatching(says)]);
});

test.each([
  ['an hour', brief({ period: 3600 }), {}],
  ['a minute, and for all that was reported eight more', brief({ period: 60 }), { maxAggregationInterval: SECONDS }],
  ['missing data, of which a late breach makes an alarm', brief({ treatMissingData: 'missing' }), {}],
  ['missing data as CloudWatch treats it by default', brief({ treatMissingData: undefined }), {}],
  ['missing data treated as is known only at deployment', brief({ treatMissingData: UNKNOWN }), {}],
  ['five minutes of records that may take six', brief(), { maxAggregationInterval: SECONDS }],
  ['five minutes four times', brief({ evaluationPeriods: 4, datapointsToAlarm: 1 }), {}],
  ['five minutes twice, and two more where data is missing', brief({ evaluationPeriods: 2 }), {}],
  ['a period known only at deployment', brief({ period: UNKNOWN }), {}],
  ['a number of periods known only at deployment', brief({ evaluationPeriods: UNKNOWN }), {}],
  ['an interval known only at deployment', brief(), { maxAggregationInterval: UNKNOWN }],
  ['silence', brief({ comparisonOperator: 'LessThanThreshold', treatMissingData: 'breaching' }), {}],
  ['missing data that is treated as breaching', brief({ treatMissingData: 'breaching' }), {}],
  ['what it cannot reach, which is another rule\'s fault', brief({ statistic: 'Average' }), {}],
  ['a metric of others', brief({ metricName: 'Other' }), {}],
])('an alarm that looks back over %s passes', (_, subject, given) => {
  expect(found(subject, [flowLogInGroup(given)])).toEqual([]);
});

test.each([
  ['another flow log of the log group is punctual', [flowLogInGroup(), flowLogInGroup({ logicalId: 'B', maxAggregationInterval: SECONDS })], [metricFilter()]],
  ['a flow log with an unknown log group may be', [flowLogInGroup(), flowLog({ logicalId: 'B', logGroupName: UNKNOWN })], [metricFilter()]],
  ['another filter, on other logs, publishes the metric', [flowLogInGroup()],
    [metricFilter(), metricFilter(undefined, {}, { logicalId: 'Other', logGroupName: 'others' })]],
])('a brief alarm passes if %s', (_, flowLogs, filters) => {
  expect(found(brief({ period: 180 }), flowLogs, filters)).toEqual([]);
});

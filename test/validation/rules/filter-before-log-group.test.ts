import { App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import { FlowLog, FlowLogDestination, FlowLogResource, RejectedSshAlarm } from '../../../src';
import { FlowLogsValidator } from '../../../src/validation/plugin/flow-logs-validator';
import { filterBeforeLogGroup as rule } from '../../../src/validation/rules/filter-before-log-group';
import { filterFaults, flowLogInGroup, metricFilter, subscriptionFilter } from '../../support/filters';
import { problemsIn } from '../../support/validate';
import { flowLog, stackIn, UNKNOWN } from '../../support/views';

const target = { logGroupCreatedByAws: true };
const byAws = flowLog({ target });
const onIt = metricFilter(undefined, {}, { logGroupName: 'flow-logs' });

test('a filter on a log group that AWS is to create fails', () => {
  expect(filterFaults(rule, onIt, [byAws])).toEqual([
    "LogGroupName: the log group must exist before its filters, got 'flow-logs', which AWS creates when Stack/TheFlowLog delivers "
    + 'its first record: the first deployment of the stack fails']);
  expect(filterFaults(rule, { ...subscriptionFilter(), logGroupName: 'flow-logs' }, [byAws])).toHaveLength(1);
});

test.each([
  ['that exists, for all that is known', onIt, flowLog()],
  ['of the app', metricFilter(), flowLogInGroup({ target })],
  ['of another name', metricFilter(undefined, {}, { logGroupName: 'other' }), byAws],
  ['known only at deployment', metricFilter(undefined, {}, { logGroupName: UNKNOWN }), byAws],
  ['of another stack, which may be deployed long before', onIt, flowLog({ target, stack: stackIn('111122223333') })],
])('a filter on a log group %s passes', (_, filter, subject) => {
  expect(filterFaults(rule, filter, [subject])).toEqual([]);
});

/** What is found in a stack with an alarm on a flow log whose log group this destination gives. */
function foundWith(destination: (stack: Stack) => ec2.FlowLogDestination): string[] {
  const app = new App();
  const stack = new Stack(app, 'Stack');
  const flowLogs = new FlowLog(stack, 'FlowLog', {
    resourceType: FlowLogResource.fromVpcId('vpc-0123456789abcdef0'), maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
    destination: destination(stack),
  });
  new RejectedSshAlarm(stack, 'Alarm', { flowLog: flowLogs });
  return problemsIn(app, new FlowLogsValidator()).map((problem) => problem.split(':')[0]);
}

test('an alarm on our flow log fails where AWS is to create the log group, and passes where it exists', () => {
  expect(foundWith(() => FlowLogDestination.toCloudWatchLogs(undefined, { createLogGroup: false, logGroupName: 'records' })))
    .toEqual(['filter-before-log-group at Stack/Alarm/Filter/Resource']);
  expect(foundWith((stack) => FlowLogDestination.toCloudWatchLogs(logs.LogGroup.fromLogGroupName(stack, 'Existing', 'records')))).toEqual([]);
});

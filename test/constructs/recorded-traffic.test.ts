import { Stack } from 'aws-cdk-lib';
import { FlowLogTrafficType } from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import { checkRecordedTraffic } from '../../src/constructs/recorded-traffic';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogQueries } from '../../src/query/flow-log-queries';
import type { FlowLogQuery } from '../../src/query/flow-log-query';

function check(trafficType: FlowLogTrafficType | undefined, query: FlowLogQuery): void {
  const stack = new Stack();
  const logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'g');
  checkRecordedTraffic(stack, { logGroup, format: FlowLogFormat.DEFAULT, formatProp: 'flowLog', trafficType }, query);
}

test.each([
  [FlowLogTrafficType.REJECT, FlowLogQueries.rejectedSources()],
  [FlowLogTrafficType.ALL, FlowLogQueries.rejectedSources()],
  [undefined, FlowLogQueries.rejectedSources()],
  [FlowLogTrafficType.ACCEPT, FlowLogQueries.topTalkers()],
])('a flow log of traffic type %s has what the query is about', (trafficType, query) => {
  expect(() => check(trafficType, query)).not.toThrow();
});

test('a flow log of rejected traffic has nothing of what was accepted', () => {
  expect(() => check(FlowLogTrafficType.REJECT, FlowLogQueries.acceptedTraffic())).toThrow('got one of traffic type REJECT');
});

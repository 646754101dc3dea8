import { App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import { OURS, toLogGroup } from '../../support/small-apps';

export const REJECTED = logs.FilterPattern.literal('[..., action="REJECT", status]');

/** A stack of ours beside the first one. */
export function second(app: App): Stack {
  return new Stack(app, 'Second', { env: OURS });
}

export function newVpc(scope: Stack): ec2.CfnVPC {
  return new ec2.CfnVPC(scope, 'Vpc', { cidrBlock: '10.0.0.0/16' });
}

/** A log group that a flow log delivers to. */
export function grouped(
  stack: Stack, given: Partial<logs.LogGroupProps> = {}, flowLog: Partial<ec2.CfnFlowLogProps> = {},
): logs.LogGroup {
  const group = new logs.LogGroup(stack, 'Group', given);
  toLogGroup(stack, { logGroupName: group.logGroupName, ...flowLog });
  return group;
}

/** A filter that counts. */
export function filterOn(
  logGroup: logs.ILogGroup, scope: Stack, filterPattern: logs.IFilterPattern = REJECTED,
): logs.MetricFilter {
  return new logs.MetricFilter(scope, 'Filter', {
    logGroup, filterPattern, metricNamespace: 'Flow', metricName: 'Rejected',
  });
}

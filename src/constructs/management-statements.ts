import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IConstruct } from 'constructs';
import { resourceTypeFacts } from '../model/resource-types';
import { FLOW_LOGS_SERVICE, LOG_DELIVERY_SERVICE } from '../model/services';
import { fail } from './fail';
import type { GrantedActions } from './granted-actions';
import type { KnownFlowLog } from './known-flow-log';

/** What deleting a flow log and creating another one on the same resource takes, beyond describing flow logs. */
export function managementStatements(scope: IConstruct, flowLog: KnownFlowLog): GrantedActions[] {
  const arn = (resource: string, resourceName: string) =>
    Stack.of(scope).formatArn({ service: 'ec2', resource, resourceName });
  return [
    // A new flow log has no id yet, and the monitored resource is a resource of the action too.
    { actions: ['ec2:CreateFlowLogs'], resourceArns: [arn('vpc-flow-log', '*'), monitoredArn(scope, flowLog, arn)] },
    {
      actions: ['ec2:CreateTags'],
      resourceArns: [arn('vpc-flow-log', '*')],
      conditions: { StringEquals: { 'ec2:CreateAction': 'CreateFlowLogs' } },
    },
    { actions: ['ec2:DeleteFlowLogs'], resourceArns: [arn('vpc-flow-log', flowLog.flowLogId)] },
    ...roleStatements(flowLog),
    ...deliveryStatements(flowLog),
    ...fieldStatements(flowLog),
  ];
}

function monitoredArn(
  scope: IConstruct, { resourceType: target }: KnownFlowLog, arn: (resource: string, name: string) => string,
): string {
  const resource = resourceTypeFacts(target?.resourceType)?.arnName;
  if (resource !== undefined) return arn(resource, target!.resourceId);
  return fail(scope, "'resourceType' must be known to let somebody create flow logs of the same resource, got "
    + (target === undefined ? "an imported flow log without it; give it to 'fromFlowLogAttributes'" : `'${target.resourceType}'`));
}

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/firehose-cross-account-delivery.html */
function roleStatements({ role, destinationType }: KnownFlowLog): GrantedActions[] {
  if (role === undefined) return [];
  const isFirehose = destinationType === ec2.FlowLogDestinationType.KINESIS_DATA_FIREHOSE;
  const service = isFirehose ? LOG_DELIVERY_SERVICE : FLOW_LOGS_SERVICE;
  return [{
    actions: ['iam:PassRole'],
    resourceArns: [role.roleArn],
    conditions: { StringEquals: { 'iam:PassedToService': service } },
  }];
}

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-firehose-create-flow-log.html */
function deliveryStatements({ destinationType, deliveryStream }: KnownFlowLog): GrantedActions[] {
  if (destinationType === ec2.FlowLogDestinationType.CLOUD_WATCH_LOGS) return [];
  const deliveries = { actions: ['logs:CreateLogDelivery', 'logs:DeleteLogDelivery'], resourceArns: ['*'] };
  if (destinationType === ec2.FlowLogDestinationType.S3) return [deliveries];
  return [
    deliveries,
    { actions: ['firehose:TagDeliveryStream'], resourceArns: [deliveryStream?.deliveryStreamRef.deliveryStreamArn ?? '*'] },
    createServiceLinkedRole(LOG_DELIVERY_SERVICE),
  ];
}

/**
 * What fields of ECS tasks and of tags take beyond that.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-slr.html
 */
function fieldStatements({ logFormat }: KnownFlowLog): GrantedActions[] {
  const fields = logFormat?.fields ?? [];
  const statements: GrantedActions[] = [];
  if (fields.some(({ name }) => name.startsWith('ecs-'))) {
    statements.push({
      actions: ['Clusters', 'ContainerInstances', 'Services', 'TaskDefinitions', 'Tasks'].map((what) => `ecs:List${what}`),
      resourceArns: ['*'],
    });
  }
  if (fields.some(({ isTag }) => isTag)) {
    statements.push({ actions: ['ec2:DescribeTags', 'autoscaling:DescribeTags'], resourceArns: ['*'] });
    statements.push(createServiceLinkedRole(FLOW_LOGS_SERVICE));
  }
  return statements;
}

function createServiceLinkedRole(service: string): GrantedActions {
  return {
    actions: ['iam:CreateServiceLinkedRole'],
    resourceArns: ['*'],
    conditions: { StringEquals: { 'iam:AWSServiceName': service } },
  };
}

import { Aws, CfnCondition, CfnParameter, CfnResource, Duration, Fn, Stack, Token } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sns from 'aws-cdk-lib/aws-sns';
import { ACCOUNT, logAlarmOn, ROLE_ARN, toBucket, toLogGroup, toStream, VPC_ID } from '../../support/small-apps';
import type { SmallApps } from '../../support/small-apps';

const REJECTED = '[version, account, eni, src, dst, sport, dport="22", ..., action="REJECT", status]';
const NAMED = '/vpc/flow-logs'; // as toLogGroup names it
const ASSUME = { Statement: [{ Effect: 'Allow', Principal: { Service: 'vpc-flow-logs.amazonaws.com' }, Action: 'sts:AssumeRole' }] };
const ALL = { Action: '*', Resource: '*' };
const deliver = { policyName: 'Deliver', policyDocument: { Statement: [{ ...ALL, Effect: 'Allow', Action: 'logs:*' }] } };

/** A condition and its opposite. */
function either(stack: Stack): [prod: CfnCondition, test: CfnCondition] {
  const stage = new CfnParameter(stack, 'Stage', { default: 'test' }).valueAsString;
  const prod = new CfnCondition(stack, 'Prod', { expression: Fn.conditionEquals(stage, 'prod') });
  return [prod, new CfnCondition(stack, 'Test', { expression: Fn.conditionNot(prod) })];
}

function under(condition: CfnCondition, ...resources: CfnResource[]): void {
  for (const resource of resources) resource.cfnOptions.condition = condition;
}

function filter(stack: Stack, logGroupName: string, filterPattern = REJECTED, id = 'Filter'): logs.CfnMetricFilter {
  const metric = { metricNamespace: 'Flow', metricName: 'Rejected', metricValue: '1' };
  return new logs.CfnMetricFilter(stack, id, { logGroupName, filterPattern, metricTransformations: [metric] });
}

function stream(stack: Stack, id: string, given: Partial<firehose.CfnDeliveryStreamProps>): firehose.CfnDeliveryStream {
  return new firehose.CfnDeliveryStream(stack, id, {
    deliveryStreamName: 'records', s3DestinationConfiguration: { bucketArn: 'arn:aws:s3:::records', roleArn: ROLE_ARN }, ...given,
  });
}

/** Resources and properties that conditions decide on. */
export const CONDITIONS: SmallApps = {
  'the same flow log under opposite conditions': (stack) => {
    const [prod, test] = either(stack);
    under(prod, toLogGroup(stack, {}, 'One'));
    under(test, toLogGroup(stack, { tags: [{ key: 'stage', value: 'test' }] }, 'Two'));
  },
  'filters on two formats under opposite conditions': (stack) => {
    const [prod, test] = either(stack);
    under(prod, toLogGroup(stack, { logFormat: '${srcaddr} ${action}' }, 'One'), filter(stack, NAMED, '[src, action="REJECT"]', 'F1'));
    under(test, toLogGroup(stack, {}, 'Two'), filter(stack, NAMED, REJECTED, 'F2'));
  },
  'a topic that refuses where no alarm is': (stack) => {
    const [prod, test] = either(stack);
    const topic = new sns.CfnTopic(stack, 'Topic');
    const Statement = [{ Effect: 'Deny', Principal: '*', Action: 'sns:Publish', Resource: '*' }];
    under(prod, new sns.CfnTopicPolicy(stack, 'Policy', { topics: [topic.ref], policyDocument: { Statement } }));
    toLogGroup(stack);
    const alarm = logAlarmOn(stack, [NAMED]);
    alarm.alarmActions = [topic.ref];
    under(test, alarm);
  },
  'a bucket that denies where no flow log is': (stack) => {
    const [prod, test] = either(stack);
    const bucket = new s3.CfnBucket(stack, 'Bucket');
    const saying = (Effect: string) => new s3.CfnBucketPolicy(stack, Effect, {
      bucket: bucket.ref, policyDocument: { Statement: [{ ...ALL, Effect, Principal: '*' }] },
    });
    under(prod, saying('Deny'));
    under(test, saying('Allow'), toBucket(stack, bucket.attrArn));
  },
  'a role that is denied everything where no flow log is': (stack) => {
    const [prod, test] = either(stack);
    const role = new iam.CfnRole(stack, 'Role', { assumeRolePolicyDocument: ASSUME, policies: [deliver] });
    const policyDocument = { Statement: [{ ...ALL, Effect: 'Deny' }] };
    under(prod, new iam.CfnPolicy(stack, 'Policy', { policyName: 'Deny', roles: [role.ref], policyDocument }));
    under(test, toLogGroup(stack, { deliverLogsPermissionArn: role.attrArn }));
  },
  'two roles of one name, one of which delivers': (stack) => {
    const [prod, test] = either(stack);
    under(prod, new iam.CfnRole(stack, 'One', { roleName: 'flow-logs', assumeRolePolicyDocument: ASSUME }));
    under(test, new iam.CfnRole(stack, 'Two', { roleName: 'flow-logs', assumeRolePolicyDocument: ASSUME, policies: [deliver] }));
    under(test, toLogGroup(stack));
  },
  'a role, a log group and a bucket that are in the app only where the flow logs are not': (stack) => {
    const [prod, test] = either(stack);
    under(prod, new iam.CfnRole(stack, 'Role', { roleName: 'flow-logs', assumeRolePolicyDocument: ASSUME }));
    under(prod, new logs.CfnLogGroup(stack, 'Group', { logGroupName: NAMED, logGroupClass: 'INFREQUENT_ACCESS' }));
    const bucket = new s3.CfnBucket(stack, 'Bucket', { bucketName: 'central' });
    const Statement = [{ ...ALL, Effect: 'Deny', Principal: '*' }];
    under(prod, bucket, new s3.CfnBucketPolicy(stack, 'Deny', { bucket: bucket.ref, policyDocument: { Statement } }));
    under(test, toLogGroup(stack), filter(stack, NAMED), toBucket(stack, 'arn:aws:s3:::central', {}, 'ToBucket'));
  },
  'two log groups of one name, one of which takes filters': (stack) => {
    const [prod, test] = either(stack);
    toLogGroup(stack);
    under(prod, new logs.CfnLogGroup(stack, 'One', { logGroupName: NAMED, logGroupClass: 'INFREQUENT_ACCESS' }));
    under(test, new logs.CfnLogGroup(stack, 'Two', { logGroupName: NAMED }), filter(stack, NAMED));
  },
  'a filter and an alarm for another flow log than the one here': (stack) => {
    const [prod, test] = either(stack);
    const group = new logs.CfnLogGroup(stack, 'Group');
    under(prod, toLogGroup(stack, { logGroupName: group.ref, trafficType: 'ACCEPT', logFormat: '${srcaddr} ${action}' }));
    under(test, filter(stack, group.ref));
  },
  'an alarm on a metric that a filter publishes where the alarm is not': (stack) => {
    const [prod, test] = either(stack);
    const group = new logs.CfnLogGroup(stack, 'Group');
    toLogGroup(stack, { logGroupName: group.ref });
    under(prod, filter(stack, group.ref));
    const metric = new cloudwatch.Metric({ namespace: 'Flow', metricName: 'Rejected', statistic: 'Maximum', period: Duration.hours(1) });
    const alarm = metric.createAlarm(stack, 'Alarm', { threshold: 10, evaluationPeriods: 1 }).node.defaultChild as CfnResource;
    under(test, alarm);
  },
  'a stream that takes records, and one of its name that does not': (stack) => {
    const [prod, test] = either(stack);
    under(prod, stream(stack, 'One', { deliveryStreamType: 'DirectPut' }));
    under(prod, toStream(stack, `arn:aws:firehose:us-east-1:${ACCOUNT}:deliverystream/records`));
    const kinesisStreamSourceConfiguration = { kinesisStreamArn: `arn:aws:kinesis:us-east-1:${ACCOUNT}:stream/x`, roleArn: ROLE_ARN };
    under(test, stream(stack, 'Two', { deliveryStreamType: 'KinesisStreamAsSource', kinesisStreamSourceConfiguration }));
  },
  'a destination that a condition decides on, property by property': (stack) => {
    const [{ logicalId }] = either(stack);
    const or = (one: unknown, other: unknown) => Token.asString(Fn.conditionIf(logicalId, one, other));
    new ec2.CfnFlowLog(stack, 'FlowLog', {
      resourceType: 'VPC', resourceId: VPC_ID, trafficType: or('ALL', 'REJECT'), logDestinationType: or('s3', 'cloud-watch-logs'),
      logDestination: or('arn:aws:s3:::archive', Aws.NO_VALUE), logGroupName: or(Aws.NO_VALUE, NAMED),
      deliverLogsPermissionArn: or(Aws.NO_VALUE, ROLE_ARN), logFormat: or('${srcaddr}', Aws.NO_VALUE),
    });
  },
  'statements that conditions decide on': (stack) => {
    const [{ logicalId }] = either(stack);
    const Statement = Fn.conditionIf(logicalId, deliver.policyDocument.Statement, [{ ...ALL, Effect: 'Allow' }]);
    const policies = [{ policyName: 'Deliver', policyDocument: { Statement } }];
    const role = new iam.CfnRole(stack, 'Role', { assumeRolePolicyDocument: ASSUME, policies });
    toLogGroup(stack, { deliverLogsPermissionArn: role.attrArn });
  },
};

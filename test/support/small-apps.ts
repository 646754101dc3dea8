import { App, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { FlowLogsValidator } from '../../src/validation/plugin/flow-logs-validator';
import type { FlowLogsValidatorProps } from '../../src/validation/plugin/flow-logs-validator';
import { problemsIn } from './validate';

export const ACCOUNT = '111122223333';
export const REGION = 'us-east-1';
export const OURS = { account: ACCOUNT, region: REGION };
export const OUR_OTHER_REGION = { account: ACCOUNT, region: 'eu-west-1' };
export const THEIRS = { account: '999988887777', region: REGION };

export const VPC_ID = 'vpc-0123456789abcdef0';
export const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/flow-logs`;

/** Builds an app: its first stack is there, in our account. */
export type SmallApp = (stack: Stack, app: App) => void;

/** Apps by what they are, in words. */
export type SmallApps = Readonly<Record<string, SmallApp>>;

/** What the validator finds: `rule at construct: message`. */
export function findingsIn(build: SmallApp, props: FlowLogsValidatorProps = {}): string[] {
  const app = new App({ analyticsReporting: false, treeMetadata: false });
  build(new Stack(app, 'Stack', { env: OURS }), app);
  return problemsIn(app, new FlowLogsValidator(props));
}

/** The rules that find something: each once. */
export function rulesThatFind(build: SmallApp, props: FlowLogsValidatorProps = {}): string[] {
  return [...new Set(findingsIn(build, props).map((problem) => problem.split(' at ')[0]))];
}

/** A flow log to a log group, right as it is. */
export function toLogGroup(scope: Stack, given: Partial<ec2.CfnFlowLogProps> = {}, id = 'FlowLog'): ec2.CfnFlowLog {
  return new ec2.CfnFlowLog(scope, id, {
    resourceType: 'VPC',
    resourceId: VPC_ID,
    trafficType: 'ALL',
    logGroupName: given.logDestination === undefined ? '/vpc/flow-logs' : undefined,
    deliverLogsPermissionArn: ROLE_ARN,
    ...given,
  });
}

/** A flow log to a bucket, right as it is. */
export function toBucket(
  scope: Stack, logDestination: string, given: Partial<ec2.CfnFlowLogProps> = {}, id = 'FlowLog',
): ec2.CfnFlowLog {
  return new ec2.CfnFlowLog(scope, id, {
    resourceType: 'VPC', resourceId: VPC_ID, trafficType: 'ALL', logDestinationType: 's3', logDestination, ...given,
  });
}

/** A flow log to a delivery stream, right as it is. */
export function toStream(
  scope: Stack, logDestination: string, given: Partial<ec2.CfnFlowLogProps> = {}, id = 'FlowLog',
): ec2.CfnFlowLog {
  return toBucket(scope, logDestination, { logDestinationType: 'kinesis-data-firehose', ...given }, id);
}

/** A role that may do all that delivering takes, on every log group. */
export function deliveryRole(scope: Stack, id = 'Role', props: Partial<iam.RoleProps> = {}): iam.Role {
  const role = new iam.Role(scope, id, { assumedBy: new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com'), ...props });
  role.addToPolicy(delivering('*'));
  return role;
}

/** What delivering to a log group takes. */
export function delivering(...resources: string[]): iam.PolicyStatement {
  return new iam.PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:Describe*'], resources });
}

/** An imported VPC: its id is known, nothing is made. */
export function importedVpc(scope: Stack, id = 'Vpc', vpcId = VPC_ID): ec2.IVpc {
  return ec2.Vpc.fromVpcAttributes(scope, id, { vpcId, availabilityZones: [`${scope.region}a`] });
}

/** A log alarm on log groups: an hour every five minutes, when all records have arrived, except for what is given. */
export function logAlarmOn(
  scope: Stack, logGroupIdentifiers: string[],
  query: Partial<cloudwatch.CfnLogAlarm.ScheduledQueryConfigurationProperty> = {},
  schedule: Partial<cloudwatch.CfnLogAlarm.ScheduleConfigurationProperty> = {},
): cloudwatch.CfnLogAlarm {
  return new cloudwatch.CfnLogAlarm(scope, 'LogAlarm', {
    comparisonOperator: 'GreaterThanThreshold', threshold: 10, queryResultsToEvaluate: 1, queryResultsToAlarm: 1,
    scheduledQueryConfiguration: {
      queryString: 'fields @message, srcAddr',
      aggregationExpression: 'count(*) by srcAddr | sort desc',
      logGroupIdentifiers,
      scheduledQueryRoleArn: 'arn:aws:iam::111122223333:role/queries',
      scheduleConfiguration: { scheduleExpression: 'rate(5 minutes)', startTimeOffset: 4500, endTimeOffset: 900, ...schedule },
      ...query,
    },
  });
}

import { Aspects, Aws, CfnCondition, CfnParameter, CfnResource, Fn, Lazy, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import {
  FlowLog, FlowLogField, FlowLogQuery, FlowLogResource, QueryAlarm, RejectedSourceAlarm,
} from '../../../src';
import { ACCOUNT, logAlarmOn, OUR_OTHER_REGION, OURS, THEIRS, toLogGroup, VPC_ID } from '../../support/small-apps';
import type { SmallApps } from '../../support/small-apps';

const LOGS = new iam.ServicePrincipal('logs.amazonaws.com');
const ALARMS = new iam.ServicePrincipal('cloudwatch.amazonaws.com');
const OTHER = new iam.ServicePrincipal('ec2.amazonaws.com');
const NAME = '/vpc/flow-logs'; // as toLogGroup names it

const querying = (...actions: string[]) => new iam.PolicyStatement({
  actions: actions.length > 0 ? actions : ['logs:StartQuery', 'logs:GetQueryResults', 'logs:DescribeLogGroups'], resources: ['*'],
});

/** A role that may run queries. */
function queryRole(scope: Stack, props: Partial<iam.RoleProps> = {}, id = 'Queries'): iam.Role {
  const role = new iam.Role(scope, id, { assumedBy: LOGS, ...props });
  role.addToPolicy(querying());
  return role;
}

/** A flow log of each stack is on a VPC of its own. */
const ofItsOwn = (scope: Stack): Partial<ec2.CfnFlowLogProps> => ({
  resourceId: `vpc-${scope.node.addr.slice(0, 8)}`, deliverLogsPermissionArn: `arn:${Aws.PARTITION}:iam::${scope.account}:role/flow-logs`,
});

/** A log alarm on flow logs whose query a role runs. */
function alarmBy(scope: Stack, scheduledQueryRoleArn: string): cloudwatch.CfnLogAlarm {
  toLogGroup(scope, ofItsOwn(scope));
  return logAlarmOn(scope, [NAME], { scheduledQueryRoleArn });
}

/** A log alarm on flow logs that shows records which a role fetches. */
function alarmShowing(scope: Stack, actionLogLineCount: number, actionLogLineRoleArn?: string): cloudwatch.CfnLogAlarm {
  toLogGroup(scope, ofItsOwn(scope));
  return Object.assign(logAlarmOn(scope, [NAME]), { actionLogLineCount, actionLogLineRoleArn });
}

function either(stack: Stack): [prod: CfnCondition, test: CfnCondition] {
  const prod = new CfnCondition(stack, 'Prod', { expression: Fn.conditionEquals(new CfnParameter(stack, 'Stage').valueAsString, 'prod') });
  return [prod, new CfnCondition(stack, 'Test', { expression: Fn.conditionNot(prod) })];
}

function under(condition: CfnCondition, ...resources: CfnResource[]): void {
  for (const resource of resources) resource.cfnOptions.condition = condition;
}

const trusting = (Service: string) => ({ Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }] });
const mayQuery = { policyName: 'Query', policyDocument: { Statement: [{ Effect: 'Allow', Action: 'logs:*', Resource: '*' }] } };

/** Log alarms and their roles, as people create them. */
export const LOG_ALARMS: SmallApps = {
  'our alarms, with and without records': (stack) => {
    const flowLog = new FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromVpcId(VPC_ID) });
    new RejectedSourceAlarm(stack, 'Sources', { flowLog, emails: ['ops@example.com'] });
    const query = FlowLogQuery.sum(FlowLogField.BYTES).groupBy(FlowLogField.DST_ADDR);
    new QueryAlarm(stack, 'Silent', { flowLog, query, threshold: 1e9, actionLogLineCount: 0 });
  },
  'our alarm in another stack than the flow log': (stack, app) => {
    const flowLog = new FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromVpcId(VPC_ID) });
    new RejectedSourceAlarm(new Stack(app, 'Second', { env: OURS }), 'Sources', { flowLog, actionLogLineCount: new CfnParameter(stack, 'Lines', { type: 'Number' }).valueAsNumber });
  },
  'the two roles of the documentation': (stack) => {
    const lines = new iam.Role(stack, 'Lines', { assumedBy: ALARMS });
    lines.addToPolicy(querying('logs:GetQueryResults'));
    const alarm = alarmBy(stack, queryRole(stack).roleArn);
    alarm.actionLogLineCount = 50;
    alarm.actionLogLineRoleArn = lines.roleArn;
  },
  'one role for both services': (stack) => {
    const role = queryRole(stack, { assumedBy: new iam.CompositePrincipal(LOGS, ALARMS) });
    Object.assign(alarmBy(stack, role.roleArn), { actionLogLineCount: 5, actionLogLineRoleArn: role.roleArn });
  },
  'a role under conditions, with tags of the session': (stack) => {
    const assumedBy = new iam.SessionTagsPrincipal(LOGS.withConditions({
      StringEquals: { 'aws:SourceAccount': stack.account }, ArnLike: { 'aws:SourceArn': `arn:aws:logs:${stack.region}:${stack.account}:scheduled-query:*` },
    }));
    alarmBy(stack, queryRole(stack, { assumedBy }).roleArn);
  },
  'a role for the service in a Region, by the principal of the CDK and by a text': (stack, app) => {
    alarmBy(stack, queryRole(stack, { assumedBy: new iam.ServicePrincipal('logs.amazonaws.com', { region: 'us-east-1' }) }).roleArn);
    const other = new Stack(app, 'China', { env: { account: ACCOUNT, region: 'cn-north-1' } });
    alarmBy(other, queryRole(other, { assumedBy: new iam.ServicePrincipal('logs.cn-north-1.amazonaws.com.cn') }).roleArn);
  },
  'a role with a managed policy of AWS, and one with an imported policy': (stack, app) => {
    const managed = iam.ManagedPolicy.fromAwsManagedPolicyName('CloudWatchLogsReadOnlyAccess');
    alarmBy(stack, new iam.Role(stack, 'Role', { assumedBy: LOGS, managedPolicies: [managed] }).roleArn);
    const other = new Stack(app, 'Other', { env: OURS });
    const imported = iam.ManagedPolicy.fromManagedPolicyName(other, 'Policy', 'queries');
    alarmBy(other, new iam.Role(other, 'Role', { assumedBy: LOGS, managedPolicies: [imported] }).roleArn);
  },
  'a role whose managed policy the app creates in another stack': (stack, app) => {
    const policy = new iam.ManagedPolicy(new Stack(app, 'Policies', { env: OURS }), 'Policy', { statements: [querying()] });
    alarmBy(stack, new iam.Role(stack, 'Role', { assumedBy: LOGS, managedPolicies: [policy] }).roleArn);
  },
  'a role whose managed policy names it by its name': (stack) => {
    const role = new iam.CfnRole(stack, 'Role', { roleName: 'queries', assumeRolePolicyDocument: trusting('logs.amazonaws.com') });
    new iam.CfnManagedPolicy(stack, 'Policy', { roles: ['queries'], policyDocument: mayQuery.policyDocument });
    alarmBy(stack, role.attrArn);
  },
  'a role that gets its policy as a resource of its own, by the name of a parameter': (stack) => {
    const roleName = new CfnParameter(stack, 'Name').valueAsString;
    const role = new iam.CfnRole(stack, 'Role', { roleName, assumeRolePolicyDocument: trusting('logs.amazonaws.com') });
    new iam.CfnRolePolicy(stack, 'Policy', { ...mayQuery, roleName });
    alarmBy(stack, role.attrArn);
  },
  'a role that the log group grants what it needs, and one that may do everything but IAM': (stack, app) => {
    const group = new logs.LogGroup(stack, 'Group');
    const role = new iam.Role(stack, 'Role', { assumedBy: LOGS });
    group.grant(role, 'logs:StartQuery', 'logs:StopQuery', 'logs:GetQueryResults', 'logs:DescribeLogGroups');
    alarmBy(stack, role.roleArn);
    const other = new Stack(app, 'Other', { env: OURS });
    const all = new iam.Role(other, 'Role', { assumedBy: LOGS });
    all.addToPolicy(new iam.PolicyStatement({ notActions: ['iam:*'], resources: ['*'] }));
    alarmBy(other, all.roleArn);
  },
  'a role that an aspect gives what it needs': (stack) => {
    const role = new iam.Role(stack, 'Role', { assumedBy: LOGS });
    Aspects.of(stack).add({
      visit(node) {
        if (node === role) role.addToPolicy(querying());
      },
    });
    alarmBy(stack, role.roleArn);
  },
  'a role that exists once it is needed': (stack) => {
    const role = new iam.LazyRole(stack, 'Role', { assumedBy: LOGS });
    role.addToPolicy(querying('logs:*Query*', 'logs:Describe*'));
    alarmBy(stack, role.roleArn);
  },
  'a role of a whole list of statements that a function decides on': (stack) => {
    const Statement = Fn.conditionIf(either(stack)[0].logicalId, [], []);
    const role = new iam.CfnRole(stack, 'Role', {
      assumeRolePolicyDocument: { Statement }, policies: [{ policyName: 'p', policyDocument: { Statement } }],
    });
    alarmBy(stack, role.attrArn);
  },
  'a role whose trust policy an override replaces': (stack) => {
    const role = queryRole(stack, { assumedBy: OTHER });
    (role.node.defaultChild as iam.CfnRole).addPropertyOverride('AssumeRolePolicyDocument.Statement.0.Principal.Service', ['logs.amazonaws.com']);
    alarmBy(stack, role.roleArn);
  },
  'a role whose trust policy a snippet in a bucket brings': (stack) => {
    const include = { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://snippets/trust.yaml' } } };
    const role = new CfnResource(stack, 'Role', { type: 'AWS::IAM::Role', properties: { ...include } });
    alarmBy(stack, role.getAtt('Arn').toString());
  },
  'roles in a nested stack, and beside it': (stack) => {
    const nested = new NestedStack(stack, 'Nested');
    alarmBy(stack, queryRole(nested).roleArn);
    alarmBy(nested, queryRole(stack).roleArn);
  },
  'a role of another stack, in another Region': (stack, app) => {
    const role = queryRole(new Stack(app, 'Roles', { env: OUR_OTHER_REGION }), { roleName: 'queries' });
    alarmBy(stack, role.roleArn);
  },
  'an imported role, whose policy the app attaches': (stack) => {
    const role = iam.Role.fromRoleName(stack, 'Role', 'queries-of-security');
    role.addToPrincipalPolicy(querying('logs:StartQuery'));
    alarmBy(stack, role.roleArn);
  },
  'a role of a parameter, of the parameter store, of an export and of a lazy text': (stack, app) => {
    const stacks = ['Store', 'Export', 'Lazy'].map((id) => new Stack(app, id, { env: OURS }));
    alarmBy(stack, new CfnParameter(stack, 'Arn').valueAsString);
    alarmBy(stacks[0], ssm.StringParameter.valueForStringParameter(stacks[0], '/roles/queries'));
    alarmBy(stacks[1], Fn.importValue('queries'));
    const role = queryRole(stacks[2]);
    alarmBy(stacks[2], Lazy.string({ produce: () => role.roleArn }));
  },
  'a role of another account that is named like one of ours': (stack, app) => {
    new iam.Role(new Stack(app, 'Theirs', { env: THEIRS }), 'Role', { roleName: 'queries', assumedBy: OTHER });
    alarmBy(stack, `arn:aws:iam::${ACCOUNT}:role/queries`);
  },
  'a role of a stage of another account, and one of each stage': (stack, app) => {
    for (const [id, env] of Object.entries({ Ours: OURS, Theirs: THEIRS })) {
      const inStage = new Stack(new Stage(app, id, { env }), 'Stack');
      alarmBy(inStage, queryRole(inStage, { roleName: 'queries' }).roleArn);
    }
    alarmBy(stack, `arn:${Aws.PARTITION}:iam::${THEIRS.account}:role/queries`);
  },
  'one of two roles, as a condition decides': (stack) => {
    const [prod] = either(stack);
    const none = new iam.Role(stack, 'None', { assumedBy: OTHER });
    alarmBy(stack, Fn.conditionIf(prod.logicalId, queryRole(stack).roleArn, none.roleArn).toString());
  },
  'two roles of one name, one of which may query': (stack) => {
    const [prod, test] = either(stack);
    under(prod, new iam.CfnRole(stack, 'One', { roleName: 'queries', assumeRolePolicyDocument: trusting('ec2.amazonaws.com') }));
    under(test, new iam.CfnRole(stack, 'Two', { roleName: 'queries', assumeRolePolicyDocument: trusting('logs.amazonaws.com'), policies: [mayQuery] }));
    toLogGroup(stack);
    under(test, logAlarmOn(stack, [NAME], { scheduledQueryRoleArn: `arn:aws:iam::${ACCOUNT}:role/queries` }));
  },
  'a role that is denied everything where no alarm is, and from elsewhere': (stack) => {
    const [prod, test] = either(stack);
    const role = new iam.CfnRole(stack, 'Role', { assumeRolePolicyDocument: trusting('logs.amazonaws.com'), policies: [mayQuery] });
    const deny = { Effect: 'Deny', Action: '*', Resource: '*' };
    under(prod, new iam.CfnPolicy(stack, 'Deny', { policyName: 'Deny', roles: [role.ref], policyDocument: { Statement: [deny] } }));
    new iam.CfnPolicy(stack, 'Network', {
      policyName: 'Network', roles: [role.ref],
      policyDocument: { Statement: [{ ...deny, Condition: { StringNotEquals: { 'aws:SourceVpc': VPC_ID } } }, { ...deny, Resource: 'arn:aws:logs:*:*:log-group:secret:*' }] },
    });
    under(test, alarmBy(stack, role.attrArn));
  },
  'a role under a boundary, whose policies are kept elsewhere': (stack) => {
    const permissionsBoundary = iam.ManagedPolicy.fromAwsManagedPolicyName('PowerUserAccess');
    alarmBy(stack, queryRole(stack, { permissionsBoundary }).roleArn);
  },
  'roles that the app does not create, because somebody else does': (stack) => {
    iam.Role.customizeRoles(stack, { usePrecreatedRoles: { 'Stack/Queries': 'queries', 'Stack/Sources/QueryRole': 'a', 'Stack/Sources/LogLinesRole': 'b' } });
    alarmBy(stack, queryRole(stack).roleArn);
  },
  'no records, beside a role that nobody uses': (stack, app) => {
    const role = new iam.Role(stack, 'Lines', { assumedBy: OTHER });
    alarmShowing(stack, 0, role.roleArn);
    alarmShowing(new Stack(app, 'None', { env: OURS }), 0);
  },
  'as many records as a parameter says': (stack, app) => {
    const count = (scope: Stack) => new CfnParameter(scope, 'Lines', { type: 'Number', default: 5 }).valueAsNumber;
    alarmShowing(stack, count(stack));
    const other = new Stack(app, 'Other', { env: OURS });
    alarmShowing(other, count(other), new iam.Role(other, 'Role', { assumedBy: OTHER }).roleArn);
  },
  'records and their role under one condition': (stack) => {
    const [prod] = either(stack);
    const alarm = alarmShowing(stack, 0);
    alarm.addPropertyOverride('ActionLogLineCount', { 'Fn::If': [prod.logicalId, 5, { Ref: 'AWS::NoValue' }] });
    alarm.addPropertyOverride('ActionLogLineRoleArn', { 'Fn::If': [prod.logicalId, 'arn:aws:iam::111122223333:role/lines', { Ref: 'AWS::NoValue' }] });
  },
  'records whose role a condition may take away, and one that a snippet brings': (stack, app) => {
    const [prod] = either(stack);
    alarmShowing(stack, 5).addPropertyOverride('ActionLogLineRoleArn', { 'Fn::If': [prod.logicalId, 'arn:aws:iam::111122223333:role/lines', { Ref: 'AWS::NoValue' }] });
    alarmShowing(new Stack(app, 'Other', { env: OURS }), 5)
      .addPropertyOverride('Fn::Transform', { Name: 'AWS::Include', Parameters: { Location: 's3://snippets/lines.yaml' } });
  },
  'a whole configuration that a condition decides on': (stack) => {
    const [prod] = either(stack);
    const alarm = alarmBy(stack, new iam.Role(stack, 'Role', { assumedBy: OTHER }).roleArn);
    const other = { ...alarm.scheduledQueryConfiguration as object, scheduledQueryRoleArn: 'arn:aws:iam::111122223333:role/queries' };
    alarm.scheduledQueryConfiguration = Fn.conditionIf(prod.logicalId, alarm.scheduledQueryConfiguration, other);
  },
  'numbers as texts, as YAML has them': (stack) => {
    const alarm = alarmShowing(stack, 5, 'arn:aws:iam::111122223333:role/lines');
    for (const name of ['ActionLogLineCount', 'QueryResultsToEvaluate', 'QueryResultsToAlarm']) alarm.addPropertyOverride(name, '1');
    alarm.addPropertyOverride('ScheduledQueryConfiguration.ScheduleConfiguration.StartTimeOffset', '4500');
    alarm.addPropertyOverride('ScheduledQueryConfiguration.ScheduleConfiguration.EndTimeOffset', '900');
  },
};

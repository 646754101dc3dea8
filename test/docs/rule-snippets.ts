import { FlowLogCoverage, FlowLogsGuideEdition } from '../../src/validation/plugin/flow-logs-validator';
import type { FlowLogsValidatorProps } from '../../src/validation/plugin/flow-logs-validator';
import { RULES } from '../../src/validation/rules';
import { blocksOf } from './blocks';
import type { Block } from './blocks';
import { Snippet } from './snippet';

/** What the page of a rule says in words around its snippets. */
export interface Around {
  readonly before?: string;
  readonly after?: string;

  /** What the app said when the baseline was written. */
  readonly was?: string;
  readonly validator?: FlowLogsValidatorProps;
}

const MONITORED = "vpc.addFlowLog('Monitored', { destination: ec2.FlowLogDestination.toCloudWatchLogs(logGroup) });";
const NEW_ROLE = `const role = new iam.Role(this, 'NewRole', { assumedBy: new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com') });`;
const USES_ROLE = `new ec2.CfnFlowLog(this, 'FlowLog', {
  ...others.CfnFlowLog('logGroup'), logGroupName: logGroup.logGroupName, deliverLogsPermissionArn: role.roleArn,
});`;
const PERMITTED_ROLE = `role.addToPolicy(new iam.PolicyStatement({ actions: ['logs:*'], resources: ['*'] }));\n${USES_ROLE}`;
const TO_BUCKET = `new FlowLog(this, 'FlowLog', {
  resourceType: FlowLogResource.fromVpc(vpc), destination: FlowLogDestination.toS3(bucket),
});`;
const QUERY = `${MONITORED}
const query = {
  queryString: 'filter action = "REJECT" | fields @timestamp, @message, srcAddr',
  aggregationExpression: 'count(*) by srcAddr | sort desc',
  logGroupIdentifiers: [logGroup.logGroupName],
  scheduledQueryRoleArn: 'arn:aws:iam::111122223333:role/queries',
  scheduleConfiguration: { scheduleExpression: 'rate(5 minutes)', startTimeOffset: 4500, endTimeOffset: 900 },
};`;
const QUERY_ROLE = `const queryRole = new iam.Role(this, 'NewRole', { assumedBy: new iam.ServicePrincipal('logs.amazonaws.com') });`;
const USES_QUERY_ROLE = `new cloudwatch.CfnLogAlarm(this, 'Alarm', {
  ...others.CfnLogAlarm(), scheduledQueryConfiguration: { ...query, scheduledQueryRoleArn: queryRole.roleArn },
});`;

export const AROUND: Readonly<Record<string, Around>> = {
  'alarm-dimensions-mismatch': { before: MONITORED },
  'alarm-subscription-invalid': { after: "new RejectedSshAlarm(this, 'RejectedSsh', { flowLog, topic });" },
  'alarm-unit-mismatch': { before: MONITORED },
  'alarm-without-statistic': {
    before: `${MONITORED}\nlogGroup.addMetricFilter('RejectedSsh', { ...others.addMetricFilter(), metricName: 'RejectedSsh' });`,
  },
  'bucket-key-by-id': { before: "key.grantEncryptDecrypt(new iam.ServicePrincipal('delivery.logs.amazonaws.com'));" },
  'bucket-policy-denies-delivery': { after: TO_BUCKET },
  'bucket-policy-too-large': {
    before: 'const accounts = Array.from({ length: 400 }, (_, index) => String(100000000000 + index));',
    after: TO_BUCKET,
  },
  'configuration-changed': { was: "vpc.addFlowLog('FlowLog');" },
  'delivery-role-condition-never-met': { after: PERMITTED_ROLE },
  'delivery-role-for-another-log-group': { before: NEW_ROLE },
  'delivery-role-lacks-actions': { before: NEW_ROLE, after: USES_ROLE },
  'delivery-role-trust-missing': { after: PERMITTED_ROLE },
  'filter-pattern-malformed': { before: MONITORED },
  'filter-pattern-on-unlogged-traffic': { before: MONITORED },
  'firehose-roles-incomplete': {
    before: "const role = new iam.Role(this, 'Source', { assumedBy: new iam.ServicePrincipal('delivery.logs.amazonaws.com') });",
  },
  'flow-log-moved': { was: "new ec2.FlowLog(network, 'FlowLog', props); monitoring;" },
  'flow-log-renamed': { was: "new ec2.FlowLog(this, 'FlowLog', props);" },
  'flow-log-replaced': { was: "vpc.addFlowLog('FlowLog');" },
  'flow-log-permissions-limited': { validator: { edition: FlowLogsGuideEdition.EDITION_2018 } },
  'flow-log-with-tags': { validator: { edition: FlowLogsGuideEdition.EDITION_2018 } },
  'log-group-arn-without-wildcard': { before: NEW_ROLE, after: USES_ROLE.replace('logGroup.logGroupName', "'flow-logs'") },
  'log-group-key-asymmetric': {
    after: `encryptionKey.grantEncryptDecrypt(new iam.ServicePrincipal('logs.us-east-1.amazonaws.com'));\n${MONITORED}`,
  },
  'log-group-key-for-another-log-group': { after: USES_ROLE.replace('logGroup.logGroupName', 'logGroup.ref') },
  'log-alarm-count-out-of-range': { before: QUERY },
  'log-alarm-groups-by-bin': { before: QUERY },
  'log-alarm-leaves-gaps': { before: QUERY },
  'log-alarm-looks-too-early': { before: QUERY },
  'log-alarm-query-too-long': {
    before: `${QUERY}\nconst conditions = Array.from({ length: 500 }, (_, index) => \`srcAddr = "10.0.0.\${index}"\`);`,
  },
  'log-alarm-role-lacks-actions': { before: `${QUERY}\n${QUERY_ROLE}`, after: USES_QUERY_ROLE },
  'log-alarm-role-missing': { before: QUERY },
  'log-alarm-role-trust-missing': {
    before: QUERY,
    after: `queryRole.addToPolicy(new iam.PolicyStatement({ actions: ['logs:*'], resources: ['*'] }));\n${USES_QUERY_ROLE}`,
  },
  'log-alarm-scans-too-often': { before: QUERY },
  'metric-default-with-dimensions': { before: MONITORED },
  'metric-value-not-in-pattern': { before: MONITORED },
  'too-many-contributor-fields': { before: QUERY },
  'too-many-queried-log-groups': {
    before: `${QUERY}\nconst vpcNames = Array.from({ length: 51 }, (_, index) => String(index));`,
  },
  'too-many-filters': {
    before: `${MONITORED}
const accounts = ['111122223333', '444455556666', '777788889999'];
const destination: logs.ILogSubscriptionDestination = { bind: () => ({ arn: 'arn:aws:logs:us-east-1:444455556666:destination:all' }) };`,
  },
  'traffic-logged-twice': { validator: { coverage: FlowLogCoverage.EVERY_VPC } },
  'vpc-without-flow-log': { validator: { coverage: FlowLogCoverage.EVERY_VPC } },
};

/** The snippets in TypeScript of the pages of the rules. */
export const RULE_SNIPPETS = RULES.flatMap(({ id }) => blocksOf(`docs/rules/${id}.md`)).filter(({ language }) => language === 'ts')
  .map((block) => new Snippet(block, AROUND[ruleOf(block)]?.before, AROUND[ruleOf(block)]?.after));

/** The rule whose page a block stands on. */
export function ruleOf({ page }: Block): string {
  return /([\w-]+)\.md$/.exec(page)![1];
}

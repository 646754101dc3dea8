// What the library offers, in one app. Those of the other languages, examples/<language>, say the same and synthesize
// the same bytes: `npm run test:python`, `test:java` and `test:go` compare them.
import { App, CfnOutput, Duration, Mixins, Stack, Validations } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';
import {
  FlowLog, FlowLogAction, FlowLogBaselineMode, FlowLogCondition, FlowLogCoverage, FlowLogDeliveryAlarm,
  FlowLogDestination, FlowLogField, FlowLogFilterPattern, FlowLogFormat, FlowLogMixin, FlowLogProtocol,
  FlowLogQueries, FlowLogQuery, FlowLogResource, FlowLogs, FlowLogsValidator, FlowLogTable, FlowLogTableLayout,
  RejectedSshAlarm, RejectedTrafficAlarm,
} from '../../src';

const app = new App();
Validations.of(app).addPlugins(new FlowLogsValidator({
  coverage: FlowLogCoverage.EVERY_VPC, baselineMode: FlowLogBaselineMode.OFF,
}));

const stack = new Stack(app, 'WholeApi');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 0 });
const format = FlowLogFormat.DEFAULT.plus(FlowLogField.VPC_ID, FlowLogField.TCP_FLAGS, FlowLogField.of('pkt-srcaddr'));

// The subnets of a selection: one role, one log group.
const flowLogs = new FlowLogs(stack, 'IsolatedSubnets', {
  resourceTypes: FlowLogResource.fromSubnetSelection(vpc, { subnetType: ec2.SubnetType.PRIVATE_ISOLATED }),
  logFormat: format,
  maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
  destination: FlowLogDestination.toCloudWatchLogs(undefined, { retention: logs.RetentionDays.ONE_YEAR }),
});

// Alarms: on rejected traffic from outside, with actions of one's own; on SSH; on silence.
const topic = new sns.Topic(stack, 'Topic');
new RejectedTrafficAlarm(stack, 'Rejected', {
  flowLogs,
  ports: [3306, 5432],
  protocols: [FlowLogProtocol.TCP],
  conditions: [FlowLogCondition.outsideCidr(FlowLogField.SRC_ADDR, '10.0.0.0/8')],
  threshold: 20,
  period: Duration.minutes(15),
  evaluationPeriods: 3,
  datapointsToAlarm: 2,
  treatMissingData: cloudwatch.TreatMissingData.IGNORE,
  metricNamespace: 'Example',
  metricName: 'RejectedFromOutside',
  alarmActions: [new SnsAction(topic)],
  okActions: [new SnsAction(topic)],
});
new RejectedSshAlarm(stack, 'RejectedSsh', { flowLogs, emails: ['ops@example.com'] });
new FlowLogDeliveryAlarm(stack, 'Silence', { flowLogs, topic, notifyWhenOk: true });

// A pattern, built from the format, in a metric filter of the CDK.
flowLogs.logGroup!.addMetricFilter('Accepted', {
  filterPattern: FlowLogFilterPattern.forFormat(format).where(
    FlowLogCondition.action(FlowLogAction.ACCEPT),
    FlowLogCondition.atLeast(FlowLogField.BYTES, 1000000),
  ),
  metricNamespace: 'Example',
  metricName: 'LargeFlows',
});

// Who may read the records.
const auditor = new iam.Role(stack, 'Auditor', { assumedBy: new iam.AccountRootPrincipal() });
flowLogs.grants.readRecords(auditor);
flowLogs.grants.describe(auditor);

// To a bucket, in Parquet.
const publicSubnet = new FlowLog(stack, 'PublicSubnet', {
  resourceType: FlowLogResource.fromSubnet(vpc.publicSubnets[0]),
  destination: FlowLogDestination.toS3(undefined, {
    fileFormat: ec2.FlowLogFileFormat.PARQUET, hiveCompatiblePartitions: true, keyPrefix: 'public',
  }),
});

// Questions to the records: in the console of CloudWatch Logs, and in Athena.
new logs.CfnQueryDefinition(stack, 'TopTalkers', {
  name: 'TopTalkers', queryString: FlowLogQueries.topTalkers().toLogsInsights(format),
});
const question = FlowLogQuery.sum(FlowLogField.BYTES)
  .where(FlowLogCondition.destinationPort(443))
  .groupBy(FlowLogField.SRC_ADDR)
  .between(new Date('2026-11-20T00:00:00Z'), new Date('2026-11-21T00:00:00Z'))
  .limit(5);
new CfnOutput(stack, 'Athena', {
  value: question.toAthena(FlowLogTableLayout.of({ format: FlowLogFormat.DEFAULT, tableName: 'flow_logs', hiveCompatiblePartitions: true })),
});

// What is in the bucket as a table in Athena, with a query saved there.
const table = new FlowLogTable(stack, 'Table', { flowLogs: [publicSubnet], resultsExpiration: Duration.days(7) });
table.addNamedQuery('https-sources', question, 'Who sent most by HTTPS');
table.grantQuery(auditor);

// A flow log of the CDK, which the validator checks, too.
new ec2.FlowLog(stack, 'RejectedOnly', {
  resourceType: ec2.FlowLogResourceType.fromVpc(vpc),
  trafficType: ec2.FlowLogTrafficType.REJECT,
});

// A flow log for every other VPC of the app but one, which is intentional.
new ec2.CfnVPC(stack, 'Other', { cidrBlock: '10.9.0.0/16' });
const sandbox = new ec2.CfnVPC(stack, 'Sandbox', { cidrBlock: '10.8.0.0/16' });
FlowLogMixin.exclude(sandbox);
Validations.of(sandbox).acknowledge({ id: 'FlowLogs::vpc-without-flow-log', reason: 'nothing runs here for long' });
Mixins.of(app).apply(new FlowLogMixin());

app.synth();

import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';

const ACCOUNT = '222222222222';
const REGION = 'eu-west-1';

/** As `cdk.context.json` has them after the lookup. */
const ZONES = {
  'availability-zones:account=222222222222:region=eu-west-1': ['eu-west-1a', 'eu-west-1b'],
};

/** A landing zone's network account: everything to the log archive's bucket, rejects to an encrypted log group too. */
export function landingZone(): App {
  const app = new App({ context: ZONES });
  const stack = new Stack(app, 'Network', { env: { account: ACCOUNT, region: REGION } });
  const vpc = new ec2.Vpc(stack, 'Vpc', { ipAddresses: ec2.IpAddresses.cidr('10.20.0.0/16'), natGateways: 0 });

  vpc.addFlowLog('Archive', {
    destination: ec2.FlowLogDestination.toS3(
      s3.Bucket.fromBucketArn(stack, 'LogArchive', 'arn:aws:s3:::example-log-archive-vpc-flow-logs'), 'network'),
  });

  const logGroupName = '/landing-zone/flow-logs';
  const key = new kms.Key(stack, 'Key', { enableKeyRotation: true });
  key.addToResourcePolicy(new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal(`logs.${REGION}.amazonaws.com`)],
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
    resources: ['*'],
    conditions: {
      ArnEquals: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${logGroupName}` },
    },
  }));
  const logGroup = new logs.LogGroup(stack, 'Rejects', {
    logGroupName, encryptionKey: key, retention: logs.RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.RETAIN,
  });
  vpc.addFlowLog('Rejects', {
    trafficType: ec2.FlowLogTrafficType.REJECT,
    destination: ec2.FlowLogDestination.toCloudWatchLogs(logGroup),
    maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
  });

  logGroup.addMetricFilter('Rdp', {
    filterPattern: logs.FilterPattern.spaceDelimited('version', 'account', 'eni', 'source', 'destination', 'srcport',
      'destport', 'protocol', 'packets', 'bytes', 'windowstart', 'windowend', 'action', 'flowlogstatus')
      .whereString('destport', '=', '3389').whereString('protocol', '=', '6').whereString('action', '=', 'REJECT'),
    metricNamespace: 'LandingZone', metricName: 'RejectedRdp', metricValue: '1', defaultValue: 0,
  }).metric({ statistic: 'Sum', period: Duration.minutes(5) }).createAlarm(stack, 'RejectedRdp', {
    threshold: 20,
    evaluationPeriods: 3,
    treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
  });
  return app;
}

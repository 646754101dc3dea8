// The guide's alarm without this library's constructs. It would deploy and never fire; two lines turn that into an error.
import { App, Stack, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import { FlowLogsValidator } from '../../src'; // the first line: in your app from 'cdk-vpc-flow-logs'

const app = new App();
Validations.of(app).addPlugins(new FlowLogsValidator()); // the second line

const stack = new Stack(app, 'Network');
const logGroup = new logs.LogGroup(stack, 'LogGroup');

new ec2.FlowLog(stack, 'FlowLog', {
  resourceType: ec2.FlowLogResourceType.fromVpc(new ec2.Vpc(stack, 'Vpc', { natGateways: 0 })),
  destination: ec2.FlowLogDestination.toCloudWatchLogs(logGroup),
});

const rejectedSsh = logGroup.addMetricFilter('RejectedSsh', {
  metricNamespace: 'FlowLogs',
  metricName: 'RejectedSsh',
  filterPattern: logs.FilterPattern.literal('[version, account, eni, source, destination, srcport, destport="22", protocol="6", '
    + 'packets, bytes, windowstart, windowend, action="REJECT", flowlogstatus]'),
});

// The mistake: metric() is an average over five minutes, and the average of values that are all 1 never reaches 10.
rejectedSsh.metric().createAlarm(stack, 'Alarm', { threshold: 10, evaluationPeriods: 1 });

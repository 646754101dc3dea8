// An app without any construct of this library. Its flow log would deploy and deliver nothing; two lines make that an error.
import { App, Stack, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import { FlowLogsValidator } from '../../src'; // the first line: in your app from 'cdk-vpc-flow-logs'

const app = new App();
Validations.of(app).addPlugins(new FlowLogsValidator()); // the second line

const stack = new Stack(app, 'Network');
const role = new iam.Role(stack, 'Role', {
  assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'), // the mistake: it is vpc-flow-logs.amazonaws.com that delivers
});

new ec2.FlowLog(stack, 'FlowLog', {
  resourceType: ec2.FlowLogResourceType.fromVpc(new ec2.Vpc(stack, 'Vpc', { natGateways: 0 })),
  destination: ec2.FlowLogDestination.toCloudWatchLogs(new logs.LogGroup(stack, 'LogGroup'), role),
});

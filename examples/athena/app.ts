// Makes the files of two VPCs' flow logs a table in Athena, saves queries, and lets a role run them.
import { App, Duration, Size, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { FlowLogDestination, FlowLogFormat, FlowLogQueries, FlowLogResource, FlowLogs, FlowLogTable } from '../../src';

const stack = new Stack(new App(), 'Athena');
const vpcs = ['10.0.0.0/16', '10.1.0.0/16'].map((cidrBlock, index) => // or the ec2.Vpc that you have
  new ec2.CfnVPC(stack, `Vpc${index}`, { cidrBlock }));

const flowLogs = new FlowLogs(stack, 'FlowLogs', {
  resourceTypes: FlowLogResource.fromVpcs(vpcs),
  logFormat: FlowLogFormat.VERSIONS_2_TO_5,
  destination: FlowLogDestination.toS3(undefined, {
    fileFormat: ec2.FlowLogFileFormat.PARQUET, lifecycleRules: [{ expiration: Duration.days(365) }],
  }),
});

const table = new FlowLogTable(stack, 'Table', { flowLogs: flowLogs.members, scanLimit: Size.gibibytes(10) });
table.addNamedQuery('rejected-last-week', FlowLogQueries.rejectedSources().last(Duration.days(7)));
table.addNamedQuery('interface', FlowLogQueries.interfaceTraffic('eni-1235b8ca123456789'), 'What one interface did within the last hour');

table.grantQuery(new iam.Role(stack, 'Analyst', { assumedBy: new iam.AccountRootPrincipal() }));

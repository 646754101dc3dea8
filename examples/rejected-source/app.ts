// Sends an email for each address that was rejected 20 times or more within an hour, with its records in it.
import { App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { FlowLog, FlowLogResource, RejectedSourceAlarm } from '../../src';

const stack = new Stack(new App(), 'RejectedSource');
const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' }); // or the ec2.Vpc that you have

const flowLog = new FlowLog(stack, 'FlowLog', {
  resourceType: FlowLogResource.fromVpc(vpc),
  trafficType: ec2.FlowLogTrafficType.REJECT, // the query scans, and you pay for, no accepted traffic
});

new RejectedSourceAlarm(stack, 'Scanners', { flowLog, threshold: 20, emails: ['ops@example.com'] });

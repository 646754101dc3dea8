// Sends an email when SSH connections to a VPC are rejected: ten or more within an hour.
import { App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { FlowLog, FlowLogResource, RejectedSshAlarm } from '../../src';

const stack = new Stack(new App(), 'RejectedSsh');
const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' }); // or the ec2.Vpc that you have

const flowLog = new FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromVpc(vpc) });

new RejectedSshAlarm(stack, 'Alarm', { flowLog, emails: ['ops@example.com'] });

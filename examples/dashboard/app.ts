// Shows the traffic and the alarms of a VPC on a dashboard, and saves queries for a closer look.
import { App, Duration, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import {
  FlowLog, FlowLogDashboard, FlowLogDeliveryAlarm, FlowLogQueryDefinitions, FlowLogResource, RejectedSshAlarm,
} from '../../src';

const stack = new Stack(new App(), 'Dashboard');
const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' }); // or the ec2.Vpc that you have

const flowLog = new FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromVpc(vpc) });
const emails = ['ops@example.com'];

new FlowLogDashboard(stack, 'Traffic', {
  flowLogs: [flowLog],
  alarms: [
    new RejectedSshAlarm(stack, 'RejectedSsh', { flowLog, emails }),
    new FlowLogDeliveryAlarm(stack, 'Silence', { flowLog, emails }),
  ],
  defaultInterval: Duration.hours(12),
});

new FlowLogQueryDefinitions(stack, 'Queries', { flowLog, folder: 'network' });

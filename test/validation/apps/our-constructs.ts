import { App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import {
  FlowLog, FlowLogCondition, FlowLogDeliveryAlarm, FlowLogDestination, FlowLogField, FlowLogFormat, FlowLogGrants,
  FlowLogResource, FlowLogs, RejectedRdpAlarm, RejectedSshAlarm, RejectedTrafficAlarm,
} from '../../../src';

/** All of our constructs at once, with the options that change most. */
export function ourConstructs(): App {
  const app = new App();
  const stack = new Stack(app, 'Ours', { env: { account: '123456789012', region: 'us-east-1' } });
  const vpcs = ['10.0.0.0/16', '10.1.0.0/16'].map((cidrBlock, index) =>
    new ec2.CfnVPC(stack, `Vpc${index}`, { cidrBlock }));
  const emails = ['ops@example.com'];

  const flowLog = new FlowLog(stack, 'FlowLog', {
    resourceType: FlowLogResource.fromVpc(vpcs[0]),
    destination: FlowLogDestination.toCloudWatchLogs(undefined, { encryptionKey: new kms.Key(stack, 'Key') }),
    logFormat: FlowLogFormat.VERSIONS_2_TO_5,
    maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
  });
  new RejectedSshAlarm(stack, 'Ssh', { flowLog, emails, ports: [22, 2222] });
  new RejectedRdpAlarm(stack, 'Rdp', { flowLog, emails, interfaceIds: ['eni-0123456789abcdef0'] });
  new RejectedTrafficAlarm(stack, 'Egress', {
    flowLog,
    conditions: [FlowLogCondition.equalTo(FlowLogField.FLOW_DIRECTION, 'egress')],
    measuredField: FlowLogField.BYTES,
    threshold: 1000000,
  });
  new FlowLogDeliveryAlarm(stack, 'Delivery', { flowLog, emails });

  const role = new iam.Role(stack, 'Operators', { assumedBy: new iam.AccountRootPrincipal() });
  const grants = FlowLogGrants.fromFlowLog(flowLog);
  grants.manage(role);
  grants.describe(role);
  grants.readRecords(role);

  const many = new FlowLogs(stack, 'Many', {
    resourceTypes: [FlowLogResource.fromVpc(vpcs[1]), FlowLogResource.fromNetworkInterfaceId('eni-0123456789abcdef1')],
    trafficType: ec2.FlowLogTrafficType.REJECT,
  });
  new RejectedSshAlarm(stack, 'ManySsh', { flowLog: many.members[0], emails });
  return app;
}

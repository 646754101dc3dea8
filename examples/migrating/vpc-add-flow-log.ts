// From vpc.addFlowLog() to FlowLog: the flow log, its role and its log group are kept.
import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { FlowLog, FlowLogResource } from '../../src';
import { keepLogicalId } from './keep-logical-id';

export function before(_stack: Stack, vpc: ec2.IVpc): void {
  vpc.addFlowLog('FlowLog');
}

export function after(stack: Stack, vpc: ec2.IVpc): void {
  const flowLog = new FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromVpc(vpc) });
  keepLogicalId(flowLog, 'VpcFlowLog8FF33A73');
  keepLogicalId(flowLog.node.findChild('Role'), 'VpcFlowLogIAMRole6A475D41');
  keepLogicalId(flowLog.node.findChild('LogGroup'), 'VpcFlowLogLogGroup7B5C56B9');
}

import { App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import { FlowLogResource } from '../../../src';
import { placeOfLogGroup, setTargetAttributes, targetAttributesOf } from '../../../src/validation/reading/target-attributes';

let stack: Stack;
beforeEach(() => {
  stack = new Stack(new App(), 'Stack');
});

const level1 = () => new ec2.CfnFlowLog(stack, 'Level1', { resourceType: 'VPC', resourceId: 'vpc-1' });

test('what is noted for a flow log is known of it, the last note counts', () => {
  const flowLog = level1();
  expect(targetAttributesOf(flowLog)).toEqual({});

  setTargetAttributes(flowLog, { ownerAccount: '111122223333' });
  setTargetAttributes(flowLog, { ownerAccount: '444455556666' });

  expect(targetAttributesOf(flowLog)).toEqual({ ownerAccount: '444455556666' });
  expect(Object.keys(flowLog)).not.toContain('ownerAccount');
});

test('an ec2.FlowLog knows where its log group is', () => {
  const logGroup = logs.LogGroup.fromLogGroupArn(stack, 'Group', 'arn:aws:logs:us-west-2:444455556666:log-group:records');
  const native = new ec2.FlowLog(stack, 'Native', {
    resourceType: FlowLogResource.fromVpcId('vpc-1'), destination: ec2.FlowLogDestination.toCloudWatchLogs(logGroup),
  });

  expect(placeOfLogGroup(native.node.defaultChild as ec2.CfnFlowLog)).toMatchObject({ account: '444455556666', region: 'us-west-2' });
});

test('a construct around it that is no flow log knows nothing', () => {
  expect(placeOfLogGroup(level1())).toBeUndefined();
});

import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { FlowLog, FlowLogGrants, FlowLogResource, FlowLogs } from '../../src';
import { grantedTo } from '../support/granted';
import { flowLogIn, stackInIreland } from '../support/stacks';

let stack: Stack;
let grantee: iam.User;

beforeEach(() => {
  stack = stackInIreland();
  grantee = new iam.User(stack, 'User');
});

const granted = () => grantedTo(grantee);

const arn = (rest: string) => `arn:aws:ec2:eu-west-1:111122223333:${rest}`;

test('who may describe may describe all flow logs, since AWS knows no less', () => {
  flowLogIn(stack).grants.describe(grantee);

  expect(granted()).toEqual({
    'ec2:DescribeFlowLogs': { Effect: 'Allow', Action: 'ec2:DescribeFlowLogs', Resource: '*' },
  });
});

describe('grants of', () => {
  test('several flow logs are those of each', () => {
    const flowLogs = new FlowLogs(stack, 'FlowLogs', { resourceTypes: ['eni-1', 'eni-2'].map((id) => FlowLogResource.fromNetworkInterfaceId(id)) });
    flowLogs.grants.manage(grantee);

    const resources = JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
    expect(resources).toContain('network-interface/eni-1');
    expect(resources).toContain('network-interface/eni-2');
  });

  test("a flow log of the CDK's own are those of ours", () => {
    const native = new ec2.FlowLog(stack, 'Native', { resourceType: FlowLogResource.fromVpcId('vpc-1') });
    FlowLogGrants.fromFlowLog(native).manage(grantee);

    expect(granted()['ec2:CreateFlowLogs'].Resource).toEqual([arn('vpc-flow-log/*'), arn('vpc/vpc-1')]);
    expect(granted()['iam:PassRole'].Resource).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^NativeIAMRole/), 'Arn'] });
  });

  test('a flow log that is known by its id alone are refused', () => {
    expect(() => FlowLogGrants.fromFlowLog(FlowLog.fromFlowLogId(stack, 'Imported', 'fl-1')))
      .toThrow('Stack/Imported: more than the id of the flow log must be known to grant anything');
  });
});

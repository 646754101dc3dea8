import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { MonitoredResource } from '../../src/constructs/monitored-resource';
import { propertiesOf, stackIn } from '../support/stacks';

test("it is what the CDK's flow logs take", () => {
  const stack = stackIn();
  new ec2.FlowLog(stack, 'Native', { resourceType: new MonitoredResource('RegionalNatGateway', 'nat-1') });

  expect(propertiesOf(stack, 'AWS::EC2::FlowLog')).toMatchObject({ ResourceType: 'RegionalNatGateway', ResourceId: 'nat-1' });
});

import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';

/** What the flow logs of a stack monitor, as text: references to VPCs and subnets. */
export function monitoredIn(stack: Stack): string[] {
  const flowLogs = Template.fromStack(stack).findResources('AWS::EC2::FlowLog');
  return Object.values(flowLogs as Record<string, { Properties: { ResourceId: unknown } }>)
    .map(({ Properties }) => JSON.stringify(Properties.ResourceId)).sort();
}

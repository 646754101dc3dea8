import { CfnOutput, CfnResource, Fn, Lazy, Stack } from 'aws-cdk-lib';
import type { App } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';

/** A stack holds no more resources than 500. */
const PER_STACK = 400;

const TO_BUCKET = { trafficType: 'ALL', logDestinationType: 's3', logDestination: 'arn:aws:s3:::flow-logs' };

/** Apps of as many resources, each with much of what has to be looked up among much else. */
export const SHAPES: Record<string, (app: App, resources: number) => void> = {
  'exports whose names are computed, and as many imports': (app, resources) => {
    inStacks(app, resources / 2, 'Network', (stack, number) => {
      const { ref } = new ec2.CfnVPC(stack, `Vpc${number}`, { cidrBlock: '10.0.0.0/16' });
      new CfnOutput(stack, `Output${number}`, { value: ref, exportName: Lazy.string({ produce: () => `vpc-${number}` }) });
    });
    inStacks(app, resources / 2, 'Logging', (stack, number) => {
      const resourceId = Fn.importValue(`vpc-${number}`);
      new ec2.CfnFlowLog(stack, `FlowLog${number}`, { ...TO_BUCKET, resourceType: 'VPC', resourceId });
    });
  },
  'references by logical id': (app, resources) => {
    inStacks(app, resources / 2, 'Stack', (stack, number) => {
      const vpc = new CfnResource(stack, `Vpc${number}`, { type: 'AWS::EC2::VPC', properties: { CidrBlock: '10.0.0.0/16' } });
      vpc.overrideLogicalId(`Vpc${number}`);
      const properties = { ...capitalized(TO_BUCKET), ResourceType: 'VPC', ResourceId: { Ref: `Vpc${number}` } };
      new CfnResource(stack, `FlowLog${number}`, { type: 'AWS::EC2::FlowLog', properties });
    });
  },
  'network interfaces, and as many metric filters on addresses': (app, resources) => {
    inStacks(app, resources / 2, 'Network', (stack, number) => {
      const privateIpAddress = `10.0.${number >> 8}.${number & 255}`;
      new ec2.CfnNetworkInterface(stack, `Eni${number}`, {
        subnetId: 'subnet-0123456789abcdef0', privateIpAddresses: [{ privateIpAddress, primary: true }],
      });
    });
    inStacks(app, resources / 2, 'Filters', (stack, number) => {
      new logs.CfnMetricFilter(stack, `Filter${number}`, {
        logGroupName: 'flow-logs',
        filterPattern: `[version, account, eni, source, destination = "10.0.${number >> 8}.${number & 255}", ..., status]`,
        metricTransformations: [{ metricNamespace: 'Bench', metricName: `Metric${number}`, metricValue: '1' }],
      });
    });
    new ec2.CfnFlowLog(new Stack(app, 'Logging'), 'FlowLog', {
      resourceType: 'VPC', resourceId: 'vpc-0123456789abcdef0', trafficType: 'ALL', logGroupName: 'flow-logs',
      deliverLogsPermissionArn: 'arn:aws:iam::111122223333:role/flow-logs',
    });
  },
  'flow logs on one VPC': (app, resources) => {
    const resourceId = new ec2.CfnVPC(new Stack(app, 'Network'), 'Vpc', { cidrBlock: '10.0.0.0/16' }).ref;
    inStacks(app, resources, 'Logging', (stack, number) => {
      const logDestination = `${TO_BUCKET.logDestination}/${number}`;
      new ec2.CfnFlowLog(stack, `FlowLog${number}`, { ...TO_BUCKET, logDestination, resourceType: 'VPC', resourceId });
    });
  },
};

function inStacks(app: App, count: number, id: string, add: (stack: Stack, number: number) => void): void {
  for (let first = 0; first < count; first += PER_STACK / 2) {
    const stack = new Stack(app, `${id}${first}`);
    for (let number = first; number < Math.min(count, first + PER_STACK / 2); number++) add(stack, number);
  }
}

function capitalized(members: Record<string, string>): Record<string, string> {
  const upper = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [upper(name), value]));
}

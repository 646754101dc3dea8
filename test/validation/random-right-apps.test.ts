import { CfnParameter, Fn, NestedStack, Stack, Stage, Token } from 'aws-cdk-lib';
import type { App } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as fc from 'fast-check';
import {
  FlowLog, FlowLogDestination, FlowLogField, FlowLogFilterPattern, FlowLogFormat, FlowLogRole, RejectedSshAlarm,
} from '../../src';
import { deliveryRole, findingsIn, OUR_OTHER_REGION, OURS, THEIRS } from '../support/small-apps';

/** Ways to write one value: as it is, or so that CloudFormation computes it. */
const WAYS: Readonly<Record<string, (value: string, stack: Stack) => string>> = {
  literal: (value) => value,
  joined: (value) => Fn.join('', Fn.split('|', [...value].join('|'))),
  substituted: (value) => Fn.sub(value.replaceAll('${', '${!')),
  selected: (value) => Fn.select(1, ['', value, '']),
  parameter: (value, stack) => new CfnParameter(stack, `Parameter${stack.node.children.length}`, { default: value }).valueAsString,
};

const FIELDS = FlowLogField.all().filter((field) => field.isFilledBy('VPC') && !field.isTag);

/** What one flow log of a random app is like. */
const choices = fc.record({
  place: fc.constantFrom('stack', 'nested', 'stage', 'second', 'abroad', 'anywhere', 'theirs'),
  resource: fc.constantFrom('imported', 'made', 'subnet', 'interface'),
  destination: fc.constantFrom('group', 'named', 'bucket', 'folder', 'archive', 'stream'),
  role: fc.constantFrom('l1', 'l2', 'ours', 'imported'),
  isOurs: fc.boolean(),
  trafficType: fc.constantFrom('ALL', 'REJECT'),
  seconds: fc.constantFrom(60, 600, undefined),
  fields: fc.option(fc.subarray(FIELDS, { minLength: 1, maxLength: 12 }), { nil: undefined }),
  way: fc.constantFrom(...Object.keys(WAYS)),
  isAlarmed: fc.boolean(),
  /** What it has in common with others: two that share a destination are on different resources, and the other way round. */
  shares: fc.constantFrom('nothing', 'archive', 'vpc'),
});

type Choices = typeof choices extends fc.Arbitrary<infer T> ? T : never;

/** Adds a flow log, right whatever was chosen. Its names are its own, so that no two are one. */
function addFlowLog(app: App, root: Stack, chosen: Choices, name: string): void {
  const stack = placeOf(chosen.place, app, root, name);
  const write = (value: string) => Token.isUnresolved(value) ? value : WAYS[chosen.way](value, stack);
  const format = chosen.fields === undefined ? undefined : FlowLogFormat.of(...chosen.fields);
  const [resourceType, resourceId] = resourceOf(chosen.resource, stack, chosen.shares === 'vpc' ? 'shared' : name);
  const toGroup = chosen.destination === 'group' || chosen.destination === 'named';
  const group = toGroup
    ? new logs.LogGroup(stack, 'Group', { logGroupName: chosen.destination === 'named' ? `/flow/${name}` : undefined })
    : undefined;
  if (chosen.isOurs && group !== undefined) {
    const flowLog = new FlowLog(stack, 'FlowLog', {
      resourceType: { resourceType, resourceId },
      destination: FlowLogDestination.toCloudWatchLogs(group),
      trafficType: chosen.trafficType as ec2.FlowLogTrafficType,
      logFormat: format,
    });
    if (chosen.isAlarmed && format === undefined) new RejectedSshAlarm(stack, 'Ssh', { flowLog });
    return;
  }
  new ec2.CfnFlowLog(stack, 'FlowLog', {
    resourceType: write(resourceType),
    resourceId,
    trafficType: write(chosen.trafficType),
    maxAggregationInterval: chosen.seconds,
    logFormat: format === undefined ? undefined : write(format.toString()),
    ...group === undefined
      ? destinationOf(chosen.destination, stack, chosen.shares === 'archive' ? 'shared' : name)
      : { logGroupName: group.logGroupName, deliverLogsPermissionArn: write(roleOf(chosen.role, stack, group)) },
  });
  if (group === undefined || !chosen.isAlarmed) return;
  group.addMetricFilter('Filter', {
    filterPattern: FlowLogFilterPattern.forFormat(format ?? FlowLogFormat.DEFAULT),
    metricNamespace: 'Flow',
    metricName: name,
  }).metric({ statistic: 'Sum' }).createAlarm(stack, 'Alarm', { threshold: 10, evaluationPeriods: 1 });
}

function placeOf(place: string, app: App, root: Stack, name: string): Stack {
  switch (place) {
    case 'nested': return new NestedStack(root, `Nested${name}`);
    case 'stage': return new Stack(new Stage(app, `Stage${name}`, { env: OURS }), 'Network');
    case 'second': return new Stack(app, `Second${name}`, { env: OURS });
    case 'abroad': return new Stack(app, `Abroad${name}`, { env: OUR_OTHER_REGION });
    case 'theirs': return new Stack(app, `Theirs${name}`, { env: THEIRS });
    case 'anywhere': return new Stack(app, `Anywhere${name}`);
    default: return new Stack(app, `Stack${name}`, { env: OURS });
  }
}

function resourceOf(resource: string, stack: Stack, name: string): [type: string, id: string] {
  switch (resource) {
    case 'made': return ['VPC', new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' }).ref];
    case 'subnet': return ['Subnet', new ec2.CfnSubnet(stack, 'Subnet', { vpcId: `vpc-${name}`, cidrBlock: '10.0.0.0/24' }).ref];
    case 'interface': return ['NetworkInterface', new ec2.CfnNetworkInterface(stack, 'Eni', { subnetId: `subnet-${name}` }).ref];
    default: return ['VPC', `vpc-${name}`];
  }
}

function roleOf(role: string, stack: Stack, group: logs.ILogGroup): string {
  switch (role) {
    case 'l1': return new iam.CfnRole(stack, 'Role', {
      assumeRolePolicyDocument: { Statement: [
        { Effect: 'Allow', Principal: { Service: 'vpc-flow-logs.amazonaws.com' }, Action: 'sts:AssumeRole' },
      ] },
      policies: [{ policyName: 'Deliver', policyDocument: { Statement: [
        { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:Describe*'], Resource: group.logGroupArn },
      ] } }],
    }).attrArn;
    case 'ours': return new FlowLogRole(stack, 'Role', { logGroups: [group] }).roleArn;
    case 'imported': return iam.Role.fromRoleName(stack, 'Role', 'flow-logs').roleArn;
    default: return deliveryRole(stack).roleArn;
  }
}

function destinationOf(destination: string, stack: Stack, name: string): Partial<ec2.CfnFlowLogProps> {
  switch (destination) {
    case 'bucket': return { logDestinationType: 's3', logDestination: new s3.Bucket(stack, 'Bucket').bucketArn };
    case 'folder': return { logDestinationType: 's3', logDestination: new s3.Bucket(stack, 'Bucket').arnForObjects(name) };
    case 'stream': {
      const stream = new firehose.CfnDeliveryStream(stack, 'Stream', { deliveryStreamType: 'DirectPut' });
      return { logDestinationType: 'kinesis-data-firehose', logDestination: stream.attrArn };
    }
    default: return { logDestinationType: 's3', logDestination: `arn:aws:s3:::central-archive/${name}` };
  }
}

test('no right app is accused of anything', () => {
  fc.assert(fc.property(fc.array(choices, { minLength: 1, maxLength: 5 }), (flowLogs) => {
    const found = findingsIn((stack, app) => {
      flowLogs.forEach((chosen, index) => addFlowLog(app, stack, chosen, `0a${index}`));
    });

    expect(found).toEqual([]);
  }), { numRuns: 50, endOnFailure: true });
});

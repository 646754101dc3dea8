import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { FlowLog } from '../../../src/constructs/flow-log';
import { FlowLogDestination } from '../../../src/constructs/destinations/flow-log-destination';
import { FlowLogResource } from '../../../src/constructs/flow-log-resource';
import { ON_DEVELOPERS_MACHINE, pretend } from '../../support/environment';
import { synthesize } from '../../support/synthesize';

// Every way out that a finding prints, followed to its end.

let folder: string;
pretend(ON_DEVELOPERS_MACHINE);
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'ways-out-'));
  jest.spyOn(process, 'cwd').mockReturnValue(folder);
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true });
});

interface Result {
  readonly found: readonly string[];
  readonly text: string;
  readonly groups: Record<string, unknown>;
  readonly flowLogs: Record<string, { Properties: Record<string, unknown> }>;
}

/** Synthesizes one stack. */
function synth(build: (stack: cdk.Stack) => unknown, context: Record<string, unknown> = {}): Result {
  const outdir = join(folder, 'cdk.out');
  const { found, text } = synthesize((app) => build(new cdk.Stack(app, 'Network')), { context, outdir });
  const template = Template.fromString(fs.readFileSync(join(outdir, 'Network.template.json'), 'utf8'));
  return {
    found, text,
    groups: template.findResources('AWS::Logs::LogGroup'),
    flowLogs: template.findResources('AWS::EC2::FlowLog') as Result['flowLogs'],
  };
}

interface Changed {
  readonly interval?: ec2.FlowLogMaxAggregationInterval;
  readonly trafficType?: ec2.FlowLogTrafficType;
}

const ONE_MINUTE = { interval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE };
const REJECT = { trafficType: ec2.FlowLogTrafficType.REJECT };

function vpcIn(stack: cdk.Stack): ec2.IVpc {
  return ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-0123456789abcdef0', availabilityZones: ['eu-west-1a'] });
}

function native(destination: (stack: cdk.Stack) => ec2.FlowLogDestination) {
  return ({ interval, trafficType }: Changed, id = 'FlowLog') => (stack: cdk.Stack) => new ec2.FlowLog(stack, id, {
    resourceType: ec2.FlowLogResourceType.fromVpc(vpcIn(stack)), destination: destination(stack),
    maxAggregationInterval: interval, trafficType,
  });
}

function own(destination?: ec2.FlowLogDestination) {
  return ({ interval, trafficType }: Changed, id = 'FlowLog') => (stack: cdk.Stack) => new FlowLog(stack, id, {
    resourceType: FlowLogResource.fromVpc(vpcIn(stack)), destination, maxAggregationInterval: interval, trafficType,
  });
}

const FLOW_LOGS = {
  'a native one with a group and role of its own': native(() => ec2.FlowLogDestination.toCloudWatchLogs()),
  'a native one with a group of the stack': native((stack) => ec2.FlowLogDestination.toCloudWatchLogs(new logs.LogGroup(stack, 'Group'))),
  'a native one with group and role of the stack': native((stack) => ec2.FlowLogDestination.toCloudWatchLogs(
    new logs.LogGroup(stack, 'Group'), new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com') }))),
  'a native one with a bucket': native((stack) => ec2.FlowLogDestination.toS3(new s3.Bucket(stack, 'Bucket'))),
  'one of this library': own(),
  'one of this library with a named group': own(FlowLogDestination.toCloudWatchLogs(undefined, { logGroupName: '/vpc/flow' })),
};

describe.each(Object.entries(FLOW_LOGS))('%s', (_what, flowLog) => {
  const accept = { 'flow-logs:accept': 'Network/FlowLog' };

  test('a changed configuration is restored', () => {
    synth(flowLog({}));
    expect(synth(flowLog(ONE_MINUTE)).found).toEqual([expect.stringMatching(/^configuration-changed/)]);

    expect(synth(flowLog({})).found).toEqual([]);
  });

  test('a changed configuration is deployed in two steps, which keep the log group', () => {
    const { groups } = synth(flowLog({}));
    const { text } = synth(flowLog(ONE_MINUTE));
    const [, child, parent] = /call node\.tryRemoveChild\('(.*?)'\) on ([^ ,)]+)/.exec(text)!;

    const without = synth((stack) => {
      flowLog(ONE_MINUTE)(stack);
      expect((stack.node.findChild(parent.replace('Network/', ''))).node.tryRemoveChild(child)).toBe(true);
    });
    const again = synth(flowLog(ONE_MINUTE));

    expect(without).toMatchObject({ found: [], flowLogs: {}, groups });
    expect(Object.keys(without.flowLogs)).toEqual([]);
    expect(again).toMatchObject({ found: [], groups });
    expect(Object.values(again.flowLogs)).toMatchObject([{ Properties: { MaxAggregationInterval: 60 } }]);
  });

  test('a changed configuration is accepted', () => {
    synth(flowLog({}));
    const { text } = synth(flowLog(ONE_MINUTE));
    const [, key, value] = /cdk synth --quiet -c (.+)=(.+)/.exec(text)!;

    expect(synth(flowLog(ONE_MINUTE), { [key]: value }).found).toEqual([]);
    expect(synth(flowLog(ONE_MINUTE)).found).toEqual([]);
  });

  test('another stage gets a baseline of its own', () => {
    synth(flowLog({}));
    const { text } = synth(flowLog(ONE_MINUTE));
    const [, key, value] = /-c (flow-logs:baseline-file)=(\S+)/.exec(text)!;
    const prod = { [key]: value.replace('STAGE', 'prod') };

    expect(synth(flowLog(ONE_MINUTE), prod).found).toEqual([]);
    expect(synth(flowLog({})).found).toEqual([]);
    expect(synth(flowLog(ONE_MINUTE), prod).found).toEqual([]);
  });

  test('a replacement is accepted: one flow log, into the same group', () => {
    const { groups } = synth(flowLog({}));
    expect(synth(flowLog(REJECT)).found).toEqual([expect.stringMatching(/^flow-log-replaced/)]);

    expect(synth(flowLog(REJECT), accept).found).toEqual([]);
    const { found, flowLogs, groups: after } = synth(flowLog(REJECT));

    expect(found).toEqual([]);
    expect(Object.keys(flowLogs)).toHaveLength(1);
    expect(after).toEqual(groups);
  });
});

describe.each([
  ['a native one with a group of the stack', false],
  ['a native one with group and role of the stack', true],
  ['a native one with a bucket', true],
] as const)('%s, renamed', (what, keepsRole) => {
  const flowLog = FLOW_LOGS[what];
  let text: string;
  beforeEach(() => {
    synth(flowLog({}));
    const renamed = synth(flowLog({}, 'New'));
    expect(renamed.found).toEqual([expect.stringMatching(/^flow-log-renamed/)]);
    text = renamed.text;
  });

  test('gets its construct id back', () => {
    expect(text).toContain('its path was Network/FlowLog/FlowLog.');

    expect(synth(flowLog({})).found).toEqual([]);
  });

  test(`${keepsRole ? 'keeps' : 'is not told to keep'} its logical id`, () => {
    const [, logicalId] = /overrideLogicalId\('(.+?)'\)/.exec(text) ?? [];
    expect(logicalId !== undefined).toBe(keepsRole);
    if (!keepsRole) return;

    expect(synth((stack) => {
      (flowLog({}, 'New')(stack).node.defaultChild as ec2.CfnFlowLog).overrideLogicalId(logicalId);
    }).found).toEqual([]);
  });

  test('is deployed twice', () => {
    expect(synth((stack) => flowLog({}, 'New')(stack).node.tryRemoveChild('FlowLog')).found).toEqual([]);
    expect(synth(flowLog({}, 'New')).found).toEqual([]);
  });

  test('is accepted', () => {
    const [, key, value] = /cdk synth --quiet -c (.+)=(.+)/.exec(text)!;

    expect(synth(flowLog({}, 'New'), { [key]: value }).found).toEqual([]);
    expect(synth(flowLog({}, 'New')).found).toEqual([]);
  });
});

test('a renamed construct with a named group of its own is not told to deploy twice: the retained group would have the name', () => {
  const flowLog = FLOW_LOGS['one of this library with a named group'];
  synth(flowLog({}));
  const { found, text } = synth(flowLog({}, 'New'));

  expect(found).toEqual(['flow-log-renamed at Network/New/Resource']);
  expect(text).not.toContain('deploy twice');
  expect(synth(flowLog({})).found).toEqual([]);
});

test('a flow log that moved is accepted', () => {
  const inStack = (name: string, context = {}) => synthesize((app) => {
    const [network, monitoring] = ['Network', 'Monitoring'].map((id) => new cdk.Stack(app, id));
    const vpc = new ec2.CfnVPC(network, 'Vpc', { cidrBlock: '10.0.0.0/16' });
    new ec2.CfnFlowLog(name === 'Network' ? network : monitoring, 'FlowLog', {
      resourceId: vpc.ref, resourceType: 'VPC', trafficType: 'ALL', logDestinationType: 's3', logDestination: 'arn:aws:s3:::amzn-s3-demo-bucket',
    });
  }, { context, outdir: join(folder, 'cdk.out') });
  inStack('Network');
  const { found, text } = inStack('Monitoring');
  const [, key, value] = /cdk synth --quiet -c (.+)=(.+)/.exec(text)!;

  expect(found).toEqual(['flow-log-moved at Monitoring/FlowLog']);
  expect(inStack('Monitoring', { [key]: value }).found).toEqual([]);
  expect(inStack('Monitoring').found).toEqual([]);
});

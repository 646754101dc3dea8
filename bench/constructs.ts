// What default flow logs cost to construct and to synthesize: ours, CDK's own, and the same resources written by hand.
// npx tsx bench/constructs.ts
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { App, Aws, Stack, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import { FlowLog, FlowLogs, FlowLogsValidator } from '../src';

process.env.CDK_VALIDATION = 'false'; // CDK's own validator costs more than a second per process, whoever made the flow logs
setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** How many flow logs, and how often each variant takes its turn: few vary most. */
const SIZES = [{ count: 10, rounds: 30 }, { count: 100, rounds: 10 }, { count: 1000, rounds: 5 }];
/** CloudFormation takes 500 resources in a stack, and a flow log has four. */
const PER_STACK = 100;

type Build = (stack: Stack, vpcIds: string[]) => void;

/** What an app costs that has no flow log; the others are shown without it. */
const NOTHING = 'nothing';

const VARIANTS: Record<string, Build> = {
  [NOTHING]: () => undefined,
  'native': (stack, vpcIds) => vpcIds.forEach((vpcId) => {
    new ec2.FlowLog(stack, `FlowLog-${vpcId}`, { resourceType: nativeVpc(vpcId) });
  }),
  'native, validated': (stack, vpcIds) => {
    VARIANTS.native(stack, vpcIds);
    // Ours are always judged by the validator of this library, once for the app.
    if (stack.node.root.node.children[0] === stack) Validations.of(stack.node.root).addPlugins(new FlowLogsValidator());
  },
  'ours': (stack, vpcIds) => vpcIds.forEach((vpcId) => {
    new FlowLog(stack, `FlowLog-${vpcId}`, { resourceType: nativeVpc(vpcId) });
  }),
  'by hand (L1)': (stack, vpcIds) => vpcIds.forEach((vpcId) => byHand(stack, `FlowLog-${vpcId}`, vpcId)),
  'ours, one call': (stack, vpcIds) => {
    new FlowLogs(stack, 'FlowLogs', { resourceTypes: vpcIds.map(nativeVpc) });
  },
};

interface Cost {
  readonly construction: number;
  readonly synthesis: number;
  readonly heap: number;
}

for (const build of Object.values(VARIANTS)) for (let i = 0; i < 3; i++) measure(build, 100); // warm up
for (const { count, rounds } of SIZES) report(count, compare(count, rounds));

/** Takes the variants in turn, in another order each round, so that noise hits all of them. */
function compare(count: number, rounds: number): Map<string, Cost[]> {
  const names = Object.keys(VARIANTS);
  const costs = new Map(names.map((name) => [name, [] as Cost[]]));
  for (let round = 0; round < rounds; round++) {
    const shift = round % names.length;
    for (const name of [...names.slice(shift), ...names.slice(0, shift)]) {
      costs.get(name)!.push(measure(VARIANTS[name], count));
    }
  }
  return costs;
}

function measure(build: Build, count: number): Cost {
  const outdir = mkdtempSync(join(tmpdir(), 'bench-'));
  collectGarbage();
  const heapBefore = process.memoryUsage().heapUsed;

  const start = cpuTime();
  const app = new App({ outdir, analyticsReporting: false });
  for (let first = 0; first < count; first += PER_STACK) {
    const size = Math.min(PER_STACK, count - first);
    build(new Stack(app, `Stack${first}`), Array.from({ length: size }, (_, n) => `vpc-${first + n}`));
  }
  const constructed = cpuTime();
  app.synth();
  const synthesized = cpuTime();

  collectGarbage();
  const heap = process.memoryUsage().heapUsed - heapBefore;
  if (app.node.children.length === 0) throw new Error('the app was collected too early to be measured');
  rmSync(outdir, { recursive: true });
  return { construction: constructed - start, synthesis: synthesized - constructed, heap };
}

/** Milliseconds that this process has computed: unlike the time of day, it does not grow while others compute. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function report(count: number, costs: Map<string, Cost[]>): void {
  const total = ({ construction, synthesis }: Cost) => construction + synthesis;
  const nothing = costs.get(NOTHING)!;
  const net = (name: string, of: (cost: Cost) => number) => median(costs.get(name)!.map(of)) - median(nothing.map(of));

  console.log(`\n${count} default flow logs, CPU time, medians of ${nothing.length} rounds less an empty app; in brackets: share of native`);
  for (const name of costs.keys()) {
    if (name === NOTHING) continue;
    const part = (label: string, of: (cost: Cost) => number, unit: string, scale = 1) =>
      `${label} ${(net(name, of) / scale).toFixed(1).padStart(7)} ${unit} (${(net(name, of) / net('native', of)).toFixed(2)})`;
    console.log([
      name.padEnd(17),
      part('construction', ({ construction }) => construction, 'ms'),
      part('synthesis', ({ synthesis }) => synthesis, 'ms'),
      part('together', total, 'ms'),
      part('heap', ({ heap }) => heap, 'MB', 1e6),
    ].join('  '));
  }
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function nativeVpc(vpcId: string): ec2.FlowLogResourceType {
  return { resourceType: 'VPC', resourceId: vpcId };
}

/** The resources of one of our flow logs, as somebody writes them who avoids constructs for speed. */
function byHand(stack: Stack, id: string, vpcId: string): void {
  const logGroup = new logs.CfnLogGroup(stack, `${id}LogGroup`, { retentionInDays: 90 });
  const role = new iam.CfnRole(stack, `${id}Role`, {
    assumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { Service: 'vpc-flow-logs.amazonaws.com' },
        Condition: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnLike: {
            'aws:SourceArn': `arn:${Aws.PARTITION}:ec2:${Aws.REGION}:${Aws.ACCOUNT_ID}:vpc-flow-log/*`,
          },
        },
      }],
    },
  });
  const policy = new iam.CfnPolicy(stack, `${id}Policy`, {
    policyName: 'DeliverFlowLogs',
    roles: [role.ref],
    policyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
          Resource: logGroup.attrArn,
        },
        {
          Effect: 'Allow',
          Action: 'logs:DescribeLogGroups',
          Resource: `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:*`,
        },
      ],
    },
  });
  const flowLog = new ec2.CfnFlowLog(stack, id, {
    resourceId: vpcId,
    resourceType: 'VPC',
    trafficType: 'ALL',
    logDestinationType: 'cloud-watch-logs',
    logGroupName: logGroup.ref,
    deliverLogsPermissionArn: role.attrArn,
    tags: [{ key: 'Name', value: id }],
  });
  flowLog.addResourceDependency(policy);
}

// What default flow logs cost to construct and to synthesize: ours, CDK's own, and the same resources written by hand; and what each further
// one costs in an app that has some already.
// npx projen compile && npx tsx bench/constructs.ts
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { App, Aws, Resource, Stack, Validations } from 'aws-cdk-lib';
import type { IPolicyValidationPlugin } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { asShipped } from './as-shipped';

const { FlowLog, FlowLogDestination, FlowLogs, FlowLogsValidator } = asShipped();

process.env.CDK_VALIDATION = 'false'; // CDK's own validator costs more than a second per process, whoever made the flow logs
setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** How many flow logs, and how often each variant makes them: few vary most. */
const FEW = { count: 10, rounds: 100 };
const MANY = { count: 100, rounds: 30 };
const LOTS = { count: 1000, rounds: 9 };
/** CloudFormation takes 500 resources in a stack, and a flow log has four. */
const PER_STACK = 100;

/**
 * Stands in each app for CDK's own validator, which does the same as any plug-in before it looks at the first resource: the CDK
 * takes stock of the assembly, asks, and writes a report. No usual synthesis goes without that.
 */
const IDLE: IPolicyValidationPlugin = { name: 'Idle', validate: () => ({ success: true, violations: [] }) };

/** Of every app here. */
const CONTEXT = {
  'flow-logs:baseline': 'off', // measured in validation.ts
  '@aws-cdk/aws-s3:createDefaultLoggingPolicy': true, // without it the CDK writes no policy for flow logs, and new apps have it
};

class Bare extends Resource {}

type Build = (stack: Stack, vpcIds: string[]) => void;

/** What an app costs that has no flow log; the others are shown without it. */
const NOTHING = 'nothing';

/** What the others are compared with. */
const NATIVE = 'native';

/** What those with a bucket are compared with: one for each stack. */
const NATIVE_TO_BUCKET = 'native, bucket';

/** The same, and nobody validates at all. */
const NATIVE_WITHOUT_PLUGIN = 'native, no plug-in';

const VARIANTS: Record<string, Build> = {
  [NOTHING]: () => undefined,
  [NATIVE]: (stack, vpcIds) => vpcIds.forEach((vpcId) => {
    new ec2.FlowLog(stack, `FlowLog-${vpcId}`, { resourceType: nativeVpc(vpcId) });
  }),
  'native, validated': (stack, vpcIds) => {
    VARIANTS[NATIVE](stack, vpcIds);
    // Ours are always judged by the validator of this library, once for the app.
    if (stack.node.root.node.children[0] === stack) Validations.of(stack.node.root).addPlugins(new FlowLogsValidator());
  },
  [NATIVE_WITHOUT_PLUGIN]: (stack, vpcIds) => VARIANTS[NATIVE](stack, vpcIds),
  'ours': (stack, vpcIds) => vpcIds.forEach((vpcId) => {
    new FlowLog(stack, `FlowLog-${vpcId}`, { resourceType: nativeVpc(vpcId) });
  }),
  'by hand (L1)': (stack, vpcIds) => vpcIds.forEach((vpcId) => byHand(stack, `FlowLog-${vpcId}`, vpcId)),
  'ours, one call': (stack, vpcIds) => {
    new FlowLogs(stack, 'FlowLogs', { resourceTypes: vpcIds.map(nativeVpc) });
  },
  [NATIVE_TO_BUCKET]: (stack, vpcIds) => {
    const destination = ec2.FlowLogDestination.toS3(new s3.Bucket(stack, 'Bucket'));
    for (const vpcId of vpcIds) new ec2.FlowLog(stack, `FlowLog-${vpcId}`, { resourceType: nativeVpc(vpcId), destination });
  },
  'ours, bucket': (stack, vpcIds) => {
    const destination = FlowLogDestination.toS3(new s3.Bucket(stack, 'Bucket'));
    for (const vpcId of vpcIds) new FlowLog(stack, `FlowLog-${vpcId}`, { resourceType: nativeVpc(vpcId), destination });
  },
  'ours, one call, bucket': (stack, vpcIds) => {
    const destination = FlowLogDestination.toS3(new s3.Bucket(stack, 'Bucket'));
    new FlowLogs(stack, 'FlowLogs', { resourceTypes: vpcIds.map(nativeVpc), destination });
  },
  'ours, not validated, bucket': (stack, vpcIds) => {
    stack.node.setContext('flow-logs:validator', 'off');
    VARIANTS['ours, bucket'](stack, vpcIds);
  },
  // What no construct of ours can be cheaper than: a resource in a construct of its own, which waits for the policy of the bucket.
  'bare construct, bucket': (stack, vpcIds) => {
    const { bucketArn, bucketName } = new s3.Bucket(stack, 'Bucket');
    const policy = new s3.CfnBucketPolicy(stack, 'Policy', { bucket: bucketName, policyDocument: {} });
    for (const vpcId of vpcIds) {
      byHandToBucket(new Bare(stack, `FlowLog-${vpcId}`), 'Resource', vpcId, bucketArn).addResourceDependency(policy);
    }
  },
  'by hand, bucket': (stack, vpcIds) => {
    const { bucketArn } = new s3.Bucket(stack, 'Bucket');
    for (const vpcId of vpcIds) byHandToBucket(stack, `FlowLog-${vpcId}`, vpcId, bucketArn);
  },
};

/** Milliseconds of CPU time. */
interface Cost {
  readonly construction: number;
  readonly synthesis: number;
  readonly together: number;
}

/** What each variant has cost in each round. */
type Costs = Map<string, Cost[]>;

const [variant, size] = process.argv.slice(2);
if (variant === undefined) void compareAll();
else serve(variant, Number(size));

async function compareAll(): Promise<void> {
  const few = await compare(FEW);
  const many = await compare(MANY);
  reportFurther(few, many);
  await compare(LOTS);
}

/** Each variant has a process of its own, so that none pays for the garbage of another. They take turns, so that noise hits all of them. */
async function compare({ count, rounds }: typeof FEW): Promise<Costs> {
  const servers = new Map(Object.keys(VARIANTS).map((name) => [name, start(name, count)]));
  const costs = new Map(Object.keys(VARIANTS).map((name) => [name, [] as Cost[]]));
  const heaps = new Map<string, number>();
  for (let round = -1; round < rounds; round++) {
    for (const [name, server] of servers) {
      const cost = await ask<Cost>(server, 'time');
      if (round >= 0) costs.get(name)!.push(cost); // the first one warms up
    }
  }
  for (const [name, server] of servers) {
    heaps.set(name, await ask<number>(server, 'heap'));
    server.disconnect();
  }
  report(count, costs, heaps);
  return costs;
}

function start(name: string, count: number): ChildProcess {
  return fork(__filename, [name, String(count)]).once('exit', (code) => {
    if (code !== 0) throw new Error(`the process that measures '${name}' has failed`);
  });
}

async function ask<T>(server: ChildProcess, what: 'time' | 'heap'): Promise<T> {
  const answer = once(server, 'message') as Promise<[T]>;
  server.send(what);
  return (await answer)[0];
}

function serve(name: string, count: number): void {
  for (let i = 0; i < 5; i++) time(name, 100); // warm up
  process.on('message', (what) => process.send!(what === 'time' ? time(name, count) : heapOf(name, count)));
}

function time(name: string, count: number): Cost {
  const start = cpuTime();
  const app = construct(name, count);
  const constructed = cpuTime();
  app.synth();
  const synthesized = cpuTime();
  rmSync(app.outdir, { recursive: true });
  return { construction: constructed - start, synthesis: synthesized - constructed, together: synthesized - start };
}

/** Megabytes that an app keeps after synthesis; the mean of several small ones. */
function heapOf(name: string, count: number): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const apps = Array.from({ length: Math.ceil(500 / count) }, () => construct(name, count));
  for (const app of apps) app.synth();
  collectGarbage();
  const after = process.memoryUsage().heapUsed;
  for (const { outdir } of apps) rmSync(outdir, { recursive: true });
  return (after - before) / 1e6 / apps.length;
}

function construct(name: string, count: number): App {
  const outdir = mkdtempSync(join(tmpdir(), 'bench-'));
  const app = new App({ outdir, analyticsReporting: false, context: CONTEXT });
  if (name !== NATIVE_WITHOUT_PLUGIN) Validations.of(app).addPlugins(IDLE);
  for (let first = 0; first < count; first += PER_STACK) {
    const length = Math.min(PER_STACK, count - first);
    VARIANTS[name](new Stack(app, `Stack${first}`), Array.from({ length }, (_, n) => `vpc-${first + n}`));
  }
  return app;
}

/** What this process has computed: unlike the time of day, it does not grow while others compute. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function report(count: number, costs: Costs, heaps: Map<string, number>): void {
  console.log(`\n${count} default flow logs, CPU time, medians less an empty app; in brackets: share of native`);
  for (const name of costs.keys()) {
    if (name === NOTHING) continue;
    const cell = (label: string, unit: string, valueOf: (of: string) => number) => {
      const net = (of: string) => valueOf(of) - valueOf(NOTHING);
      const share = net(name) / net(nativeFor(name));
      return `${label} ${net(name).toFixed(1).padStart(7)} ${unit} (${share.toFixed(2)})`;
    };
    const time = (key: keyof Cost) => cell(key, 'ms', (of) => median(costs.get(of)!.map((cost) => cost[key])));
    console.log([
      name.padEnd(28), time('construction'), time('synthesis'), time('together'), cell('heap', 'MB', (of) => heaps.get(of)!),
    ].join('  '));
  }
}

function reportFurther(few: Costs, many: Costs): void {
  console.log(`\neach further default flow log, from ${FEW.count} to ${MANY.count}: microseconds of CPU time; in brackets: share of native`);
  const further = (name: string) => {
    const [before, after] = [few, many].map((costs) => median(costs.get(name)!.map(({ together }) => together)));
    return 1000 * (after - before) / (MANY.count - FEW.count);
  };
  for (const name of few.keys()) {
    if (name === NOTHING) continue;
    const share = further(name) / further(nativeFor(name));
    console.log(`${name.padEnd(28)} ${further(name).toFixed(0).padStart(6)} (${share.toFixed(2)})`);
  }
}

function nativeFor(name: string): string {
  return name.endsWith('bucket') ? NATIVE_TO_BUCKET : NATIVE;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1];
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

function byHandToBucket(scope: Construct, id: string, vpcId: string, logDestination: string): ec2.CfnFlowLog {
  return new ec2.CfnFlowLog(scope, id, {
    resourceId: vpcId,
    resourceType: 'VPC',
    trafficType: 'ALL',
    logDestinationType: 's3',
    logDestination,
    tags: [{ key: 'Name', value: id }],
  });
}

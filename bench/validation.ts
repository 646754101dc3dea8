// What the validator costs in CPU time: its share of a synthesis, against cdk-nag, and how it grows.
// npx projen compile && npx tsx bench/validation.ts [rounds]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { App, Stack, Validations } from 'aws-cdk-lib';
import type { IPolicyValidationPlugin } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { asShipped } from './as-shipped';
import { SHAPES } from './validation-shapes';

const { FlowLogBaselineMode, FlowLogCoverage, FlowLogsValidator } = asShipped();

process.env.CDK_VALIDATION = 'false'; // unless told otherwise below: CDK's own validator takes several times as long as the rest
setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;
const RUNS = Number(process.argv[2] ?? 3);
const RESOURCES_PER_STACK = 250;
const FLOW_LOGS_PER_STACK = 12.5;

/** Measures a plug-in from outside. */
class Timed implements IPolicyValidationPlugin {
  public readonly name: string;
  public milliseconds = 0;

  constructor(private readonly plugin: IPolicyValidationPlugin) {
    this.name = plugin.name;
  }

  public validate(context: Parameters<IPolicyValidationPlugin['validate']>[0]) {
    const start = cpuTime();
    this.plugin.validate(context);
    this.milliseconds += cpuTime() - start;

    return { success: true, violations: [] };
  }
}

/** Before a plug-in that is measured: the more resources, the more of the synthesis's garbage would be collected in its time. */
const CLEAN: IPolicyValidationPlugin = {
  name: 'Clean',
  validate: () => {
    collectGarbage();
    return { success: true, violations: [] };
  },
};

interface Times {
  /** A synthesis without any validator. */
  readonly synth: number;
  readonly ours: number;
  readonly nag: number;
  /** Ours, on an app that was judged before. */
  readonly withRecord: number;
}

/** Stacks with a VPC, a role with a policy for every four resources, and queues. */
function fill(app: App, resources: number, withFlowLogs: boolean): void {
  let flowLogs = 0;
  for (let number = 0; number < resources / RESOURCES_PER_STACK; number++) {
    const stack = new Stack(app, `Stack${number}`);
    const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 0 });
    const wanted = withFlowLogs ? Math.round((number + 1) * FLOW_LOGS_PER_STACK) : 0;
    for (; flowLogs < wanted; flowLogs++) {
      new ec2.FlowLog(stack, `FlowLog${flowLogs}`, { resourceType: ec2.FlowLogResourceType.fromVpc(vpc) });
    }
    for (let i = countOf(stack); i < RESOURCES_PER_STACK; i = countOf(stack)) {
      const queue = new sqs.Queue(stack, `Queue${i}`);
      if (i >= RESOURCES_PER_STACK - 3) continue;
      queue.grantSendMessages(new iam.Role(stack, `Role${i}`, { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') }));
      new sqs.Queue(stack, `DeadLetters${i}`);
    }
  }
}

const counts = new WeakMap<Stack, { children: number; resources: number }>();

/** The number of resources, counted anew only for children that were added since. */
function countOf(stack: Stack): number {
  const count = counts.get(stack) ?? { children: 0, resources: 0 };
  counts.set(stack, count);
  for (const child of stack.node.children.slice(count.children)) {
    count.children++;
    count.resources += child.node.findAll().filter((node) => 'cfnResourceType' in node).length;
  }
  return count.resources;
}

function measure(resources: number, withFlowLogs = true): Times {
  const outdir = mkdtempSync(join(tmpdir(), 'bench-'));
  const app = new App({ outdir });
  fill(app, resources, withFlowLogs);
  // Judging alone, as cdk-nag does; comparing configurations with the committed record is counted by itself.
  const ours = new Timed(new FlowLogsValidator({ baselineMode: FlowLogBaselineMode.OFF }));
  const record = new Timed(new FlowLogsValidator({ baselineMode: FlowLogBaselineMode.COMPARE }));
  const nag = new Timed(new AwsSolutionsChecks(app));
  Validations.of(app).addPlugins(ours, nag, record);

  const start = cpuTime();
  app.synth();
  const total = cpuTime() - start;
  rmSync(outdir, { recursive: true });
  const plugins = ours.milliseconds + nag.milliseconds + record.milliseconds;
  return {
    synth: total - plugins, ours: ours.milliseconds, nag: nag.milliseconds, withRecord: record.milliseconds,
  };
}

/** What this process has computed: unlike the time of day, it does not grow while others compute. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What judging an app of that shape costs: the least of some runs, since nothing but noise adds to it. */
function costOfShape(fill: (app: App, resources: number) => void, resources: number): number {
  const costs = [1, 2].map(() => {
    const outdir = mkdtempSync(join(tmpdir(), 'bench-'));
    const app = new App({ outdir });
    fill(app, resources);
    const coverage = FlowLogCoverage.EVERY_VPC;
    const ours = new Timed(new FlowLogsValidator({ baselineMode: FlowLogBaselineMode.OFF, coverage }));
    Validations.of(app).addPlugins(CLEAN, ours);
    app.synth();
    rmSync(outdir, { recursive: true });
    return ours.milliseconds;
  });
  return Math.min(...costs);
}

function medians(runs: readonly Times[]): Times {
  const median = (key: keyof Times) => runs.map((run) => run[key]).sort((one, other) => one - other)[runs.length >> 1];
  return { synth: median('synth'), ours: median('ours'), nag: median('nag'), withRecord: median('withRecord') };
}

function print(label: string, value: number, unit: string, target: string): void {
  console.log(`${label.padEnd(58)}${value.toFixed(unit === '%' ? 2 : 3).padStart(9)} ${unit.padEnd(9)} ${target}`);
}

measure(1_000); // warm up
// They take turns, so that noise hits all of them.
const turns = Array.from({ length: RUNS }, () => ({
  small: [measure(1_000), measure(1_000), measure(1_000)], large: measure(10_000),
}));
const small = medians(turns.flatMap((turn) => turn.small));
const large = medians(turns.map((turn) => turn.large));
const bare = measure(10_000, false);
process.env.CDK_VALIDATION = 'true';
const usual = measure(10_000);
process.env.CDK_VALIDATION = 'false';

console.log('10,000 resources, 500 flow logs; medians of', RUNS);
print('synthesis as the CDK does it by default', usual.synth, 'ms', '');
print('synthesis without any validator', large.synth, 'ms', '');
print('validator', large.ours, 'ms', '');
print('validator once more, and the record compared', large.withRecord, 'ms', '');
print('cdk-nag AwsSolutions', large.nag, 'ms', '');
print('validator / synthesis by default', 100 * large.ours / usual.synth, '%', 'at most 3 %');
print('validator / synthesis without any validator', 100 * large.ours / large.synth, '%', 'at most 10 %');
print('validator / cdk-nag AwsSolutions', large.ours / large.nag, '', 'at most 0.05');
print('per resource, 10,000 / 1,000 resources', large.ours / 10 / small.ours, '', 'at most 1.2');
print('without flow logs: validator / synthesis', 100 * bare.ours / bare.synth, '%', 'next to nothing');

console.log('\nper resource, 10,000 / 1,000 resources, in shapes that make it easy to be quadratic');
for (const [name, fill] of Object.entries(SHAPES)) {
  print(name, costOfShape(fill, 10_000) / 10 / costOfShape(fill, 1_000), '', 'at most 1.5');
}

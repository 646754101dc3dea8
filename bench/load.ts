// What the package adds to an app that has loaded the CDK: milliseconds and files, to load it, to construct the README's example
// and to synthesize that; and its size. Times are medians over processes of their own.
// npx projen compile && npx tsx bench/load.ts [rounds]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { asShipped } from './as-shipped';

interface Step {
  readonly milliseconds: number;
  /** Files of the package that are loaded by then. */
  readonly files: number;
}

interface Packed {
  /** Of the tarball, in bytes. */
  readonly size: number;
  readonly entryCount: number;
}

const lib = join(__dirname, '..', 'lib');
const requireFrom = createRequire(__filename);
const STEPS = ['the CDK, as the example uses it', 'this package', 'the example, constructed', 'the example, synthesized'];

if (process.argv[2] === 'once') console.log(JSON.stringify(measureOnce()));
else compare(Number(process.argv[2] ?? 15));

function compare(rounds: number): void {
  const out = mkdtempSync(join(tmpdir(), 'load-'));
  const runs = Array.from({ length: rounds }, () => JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', __filename, 'once'], {
      encoding: 'utf8', env: { ...process.env, CDK_VALIDATION: 'false', CDK_OUTDIR: out },
    })) as Step[]);
  rmSync(out, { recursive: true });
  const costs = STEPS.map((_, step) => median(runs.map((run) => run[step].milliseconds)));
  STEPS.forEach((name, step) => {
    console.log(`${name.padEnd(33)} ${costs[step].toFixed(1).padStart(6)} ms  ${(costs[step] / costs[0]).toFixed(3)} of loading the CDK  `
      + `${runs[0][step].files} files of this package`);
  });
  const [{ size, entryCount }] = Object.values(JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: dirname(lib), encoding: 'utf8' })) as Packed[]);
  console.log(`the tarball: ${(size / 1000).toFixed(0)} kB, ${entryCount} files`);
}

function measureOnce(): Step[] {
  const steps: Step[] = [];
  const step = <T>(work: () => T): T => {
    const start = process.hrtime.bigint();
    const result = work();
    const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
    steps.push({ milliseconds, files: Object.keys(requireFrom.cache).filter((file) => file.startsWith(lib)).length });
    return result;
  };
  const { App, Stack, ec2 } = step(loadCdk);
  const { FlowLog, FlowLogResource, RejectedSshAlarm } = step(() => {
    const library = asShipped();
    void library.FlowLog; // an app that imports a class has it loaded at once
    return library;
  });
  const app = new App();
  const stack = new Stack(app, 'Measured');
  const vpc = new ec2.Vpc(stack, 'Vpc');
  step(() => {
    const flowLog = new FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromVpc(vpc) });
    new RejectedSshAlarm(stack, 'Alarm', { flowLog, emails: ['ops@example.com'] });
  });
  step(() => app.synth());
  return steps;
}

/** The CDK's modules load on first use, too: what the example uses of them is used once, without this package. */
function loadCdk(): CdkModules {
  const { App, Stack } = requireFrom('aws-cdk-lib') as typeof import('aws-cdk-lib');
  const ec2 = requireFrom('aws-cdk-lib/aws-ec2') as typeof import('aws-cdk-lib/aws-ec2');
  const logs = requireFrom('aws-cdk-lib/aws-logs') as typeof import('aws-cdk-lib/aws-logs');
  const sns = requireFrom('aws-cdk-lib/aws-sns') as typeof import('aws-cdk-lib/aws-sns');
  const { EmailSubscription } = requireFrom('aws-cdk-lib/aws-sns-subscriptions') as typeof import('aws-cdk-lib/aws-sns-subscriptions');
  const { SnsAction } = requireFrom('aws-cdk-lib/aws-cloudwatch-actions') as typeof import('aws-cdk-lib/aws-cloudwatch-actions');
  const app = new App();
  const stack = new Stack(app, 'Native');
  const logGroup = new logs.LogGroup(stack, 'LogGroup');
  new ec2.FlowLog(stack, 'FlowLog', {
    resourceType: ec2.FlowLogResourceType.fromVpc(new ec2.Vpc(stack, 'Vpc')),
    destination: ec2.FlowLogDestination.toCloudWatchLogs(logGroup),
  });
  const filter = new logs.MetricFilter(stack, 'Filter', {
    logGroup, filterPattern: logs.FilterPattern.anyTerm('REJECT'), metricNamespace: 'Native', metricName: 'Rejected',
  });
  const topic = new sns.Topic(stack, 'Topic');
  topic.addSubscription(new EmailSubscription('ops@example.com'));
  filter.metric().createAlarm(stack, 'Alarm', { threshold: 10, evaluationPeriods: 1 }).addAlarmAction(new SnsAction(topic));
  app.synth();
  return { App, Stack, ec2 };
}

type CdkModules = Pick<typeof import('aws-cdk-lib'), 'App' | 'Stack'> & { readonly ec2: typeof import('aws-cdk-lib/aws-ec2') };

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

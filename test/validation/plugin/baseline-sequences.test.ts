import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { ON_DEVELOPERS_MACHINE, pretend } from '../../support/environment';
import { synthesize } from '../../support/synthesize';

// Apps as they change from one synthesis to the next, and what is found each time.

interface Step {
  /** What is in the app this time. */
  readonly app: (app: cdk.App) => unknown;
  readonly context?: Record<string, unknown>;
  readonly variables?: NodeJS.ProcessEnv;
  readonly outdir?: string;

  /** What happens to the file before. */
  readonly file?: (text: string) => string;

  /** `rule at path`; nothing by default. */
  readonly finds?: string[];
}

let folder: string;
let path: string;
pretend(ON_DEVELOPERS_MACHINE);
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'sequences-'));
  path = join(folder, 'cdk.flow-logs.json');
  jest.spyOn(process, 'cwd').mockReturnValue(folder);
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true });
});

const ENV = { account: '111122223333', region: 'eu-west-1' };
const EAST = { account: '111122223333', region: 'us-east-1' };
const OTHER_ACCOUNT = { account: '444455556666', region: 'eu-west-1' };
const S3: ec2.CfnFlowLogProps = {
  resourceId: 'vpc-0123456789abcdef0', resourceType: 'VPC', trafficType: 'ALL', logDestinationType: 's3', logDestination: 'arn:aws:s3:::amzn-s3-demo-bucket',
};
const ACTION = { logFormat: '${action}' };
const REJECT = { trafficType: 'REJECT' };

/** A flow log in a stack, each with an id of its own. */
function one(props: Partial<ec2.CfnFlowLogProps> = {}, { id = 'FlowLog', stack = 'Network', env, stackName }: {
  id?: string; stack?: string; env?: cdk.Environment; stackName?: string;
} = {}) {
  return (app: cdk.App) => new ec2.CfnFlowLog(stackIn(app, stack, { env, stackName }), id, { ...S3, ...props });
}

function stackIn(scope: cdk.App | cdk.Stage, id: string, props?: cdk.StackProps): cdk.Stack {
  return scope.node.tryFindChild(id) as cdk.Stack | undefined ?? new cdk.Stack(scope, id, props);
}

function all(...parts: Step['app'][]): Step['app'] {
  return (app) => parts.forEach((part) => part(app));
}

function within(build: (stack: cdk.Stack) => Partial<ec2.CfnFlowLogProps>, env?: cdk.Environment): Step['app'] {
  return (app) => {
    const stack = stackIn(app, 'Network', { env });
    return new ec2.CfnFlowLog(stack, 'FlowLog', { ...S3, ...build(stack) });
  };
}

function nested(app: cdk.App) {
  return new ec2.CfnFlowLog(new cdk.NestedStack(stackIn(app, 'Network'), 'Logs'), 'FlowLog', S3);
}

function staged(stage: string, props: Partial<ec2.CfnFlowLogProps> = {}, env?: cdk.Environment) {
  return (app: cdk.App) => new ec2.CfnFlowLog(
    new cdk.Stack(new cdk.Stage(app, stage, { env }), 'Network', { stackName: 'network' }), 'FlowLog', { ...S3, ...props });
}

const CHANGED = ['configuration-changed at Network/FlowLog'];
const REPLACED = ['flow-log-replaced at Network/FlowLog'];
const PROD = { resourceId: 'vpc-0dddddddddddddddd', ...ACTION };
const second = { id: 'Other', props: { resourceId: 'vpc-0aaaaaaaaaaaaaaaa' } };

test.each<[string, Step[]]>([
  // The configuration
  ['nothing changes', [{ app: one() }, { app: one() }]],
  ['the format changes', [{ app: one() }, { app: one(ACTION), finds: CHANGED }, { app: one() }]],
  ['the interval changes', [{ app: one() }, { app: one({ maxAggregationInterval: 60 }), finds: CHANGED }]],
  ['an option changes', [{ app: withOptions('parquet') }, { app: withOptions('plain-text'), finds: CHANGED }]],
  ['the tags change', [{ app: one() }, { app: one({ tags: [{ key: 'a', value: 'b' }] }) }]],
  ['the traffic type changes', [{ app: one() }, { app: one(REJECT), finds: REPLACED }]],
  ['the resource changes', [{ app: one() }, { app: one({ resourceId: 'vpc-0bbbbbbbbbbbbbbbb' }), finds: REPLACED }]],
  ['the prefix changes', [{ app: one() }, { app: one({ logDestination: 'arn:aws:s3:::amzn-s3-demo-bucket/a' }), finds: REPLACED }]],
  ['traffic type and format change', [{ app: one() }, { app: one({ ...REJECT, ...ACTION }), finds: [...REPLACED, ...REPLACED] }]],
  ['one of two changes', [{ app: all(one(), one(second.props, second)) },
    { app: all(one(ACTION), one(second.props, second)), finds: CHANGED }]],

  // What CloudFormation does not see as a change
  ['a number becomes a text', [{ app: one({ maxAggregationInterval: 60 }) },
    { app: (app) => (one({ maxAggregationInterval: 60 })(app)).addPropertyOverride('MaxAggregationInterval', '60') }]],
  ['a name becomes a reference to the group of that name', [
    { app: within((stack) => (new logs.CfnLogGroup(stack, 'G', { logGroupName: 'g' }), { ...TO_GROUP, logGroupName: 'g' })) },
    { app: within((stack) => ({ ...TO_GROUP, logGroupName: new logs.CfnLogGroup(stack, 'G', { logGroupName: 'g' }).ref })) }]],
  ['an ARN becomes a reference to the bucket of that name', [
    { app: within((stack) => (bucket(stack), { logDestination: 'arn:aws:s3:::flow' }), ENV) },
    { app: within((stack) => ({ logDestination: bucket(stack).attrArn }), ENV) }]],
  ['the same where the Region is open', [
    { app: within((stack) => (bucket(stack), { logDestination: 'arn:aws:s3:::flow' })) },
    { app: within((stack) => ({ logDestination: bucket(stack).attrArn })) }]],
  ['a partition becomes the pseudo parameter', [{ app: one() }, { app: one({ logDestination: `arn:${cdk.Aws.PARTITION}:s3:::amzn-s3-demo-bucket` }) }]],
  ['an account becomes the pseudo parameter', [
    { app: one({ logDestination: 'arn:aws:s3:::amzn-s3-demo-bucket/111122223333' }, { env: ENV }) },
    { app: one({ logDestination: `arn:aws:s3:::amzn-s3-demo-bucket/${cdk.Aws.ACCOUNT_ID}` }, { env: ENV }) }]],
  ['a value becomes a parameter and another value', [{ app: one() },
    { app: within((stack) => ({ logFormat: new cdk.CfnParameter(stack, 'P').valueAsString })) }, { app: one(ACTION) }]],
  ['a list of a parameter is joined, and an unrelated output is added', [
    { app: within((stack) => prefixed(new cdk.CfnParameter(stack, 'P', { type: 'CommaDelimitedList' }))) },
    { app: within((stack) => {
      new cdk.CfnOutput(stack, 'Unrelated', { value: cdk.Fn.join('', cdk.Fn.getAzs()) });
      return prefixed(new cdk.CfnParameter(stack, 'P', { type: 'CommaDelimitedList' }));
    }) }]],
  ['a role gets a fixed name', [
    { app: within((stack) => ({ deliverCrossAccountRole: role(stack).attrArn })) },
    { app: within((stack) => ({ deliverCrossAccountRole: role(stack, 'r').attrArn })) }]],

  // Which flow log it is
  ['it gets another id', [{ app: one() }, { app: one({}, { id: 'New' }), finds: ['flow-log-renamed at Network/New'] }]],
  ['it gets another id and another format', [{ app: one() }, { app: one(ACTION, { id: 'New' }) }]],
  ['two swap their ids', [{ app: all(one(), one(second.props, second)) },
    { app: all(one(second.props), one({}, second)), finds: [...REPLACED, 'flow-log-replaced at Network/Other'] }]],
  ['it moves into a nested stack', [{ app: one() }, { app: nested, finds: ['flow-log-renamed at Network/Logs/FlowLog'] }]],
  ['it moves to another stack', [{ app: all(one(), (app) => stackIn(app, 'Logs')) },
    { app: all((app) => stackIn(app, 'Network'), one({}, { stack: 'Logs' })), finds: ['flow-log-moved at Logs/FlowLog'] }]],
  ['its stack is renamed, and it monitors an id', [{ app: one() }, { app: one({}, { stack: 'Renamed' }), finds: ['flow-log-moved at Renamed/FlowLog'] }]],
  ['its stack is renamed with its VPC', [{ app: withVpc('Network') }, { app: withVpc('Renamed') }]],
  ['its stack goes into a stage', [{ app: one({}, { env: ENV }) }, { app: staged('Prod', {}, ENV), finds: ['flow-log-moved at Prod/Network/FlowLog'] }]],
  ['it is removed and comes back with another format', [{ app: one() }, { app: (app) => stackIn(app, 'Network') }, { app: one(ACTION) }]],
  ['its stack is removed for a while', [{ app: one() }, { app: one(second.props, { stack: 'Other' }) }, { app: one(ACTION), finds: CHANGED }]],
  ['it is given a condition', [{ app: one() }, { app: (app) => {
    const flowLog = one()(app);
    flowLog.cfnOptions.condition = new cdk.CfnCondition(flowLog.stack, 'C');
  } }]],

  // Accounts, Regions, stages
  ['two Regions in turn', [{ app: one({}, { env: ENV }) }, { app: one(ACTION, { env: EAST }) }, { app: one({}, { env: ENV }) }, { app: one(ACTION, { env: EAST }) }]],
  ['two accounts in turn', [{ app: one({}, { env: ENV }) }, { app: one(ACTION, { env: OTHER_ACCOUNT }) }, { app: one({}, { env: ENV }) }]],
  ['with and without credentials, and a change accepted with them', [
    { app: one({}, { env: {} }) }, { app: one({}, { env: ENV }) },
    { app: one(ACTION, { env: ENV }), context: { 'flow-logs:accept': 'Network' } },
    { app: one(ACTION, { env: {} }) }, { app: one(ACTION, { env: {} }), variables: { CI: 'true' } }]],
  ['with and without credentials, and a change accepted without them', [
    { app: one({}, { env: ENV }) }, { app: one({}, { env: {} }) },
    { app: one(ACTION, { env: {} }), context: { 'flow-logs:accept': 'all' } }, { app: one(ACTION, { env: ENV }) }]],
  ['a second stage of the same stack name comes and goes', [
    { app: staged('Dev') }, { app: all(staged('Dev'), staged('Prod', PROD)) },
    { app: all(staged('Dev', ACTION), staged('Prod', PROD)), finds: ['configuration-changed at Dev/Network/FlowLog'] },
    { app: staged('Dev', ACTION) }]],
  ['stages by context in one file', [{ app: one() }, { app: one(ACTION), finds: CHANGED }]],
  ['stages by context in a file each', [
    { app: one() }, { app: one(ACTION), context: { 'flow-logs:baseline-file': 'cdk.flow-logs.prod.json' } }, { app: one() },
    { app: one(ACTION), context: { 'flow-logs:baseline-file': 'cdk.flow-logs.prod.json' } }]],
  ['stages by context under stack names of their own', [
    { app: one({ resourceId: 'vpc-0ccccccccccccccc1' }, { stackName: 'network-dev' }) },
    { app: one({ resourceId: 'vpc-0ccccccccccccccc2', ...ACTION }, { stackName: 'network-prod' }) },
    { app: one({ resourceId: 'vpc-0ccccccccccccccc1' }, { stackName: 'network-dev' }) }]],

  // Who runs the app, and the file
  ['somebody else\'s output folder', [{ app: one() }, { app: one(ACTION), outdir: 'elsewhere', finds: CHANGED }]],
  ['a build server', [{ app: one() }, { app: one(), variables: { CI: 'true' } }, { app: one(ACTION), variables: { CI: 'true' }, finds: CHANGED }]],
  ['a build server without the file', [{ app: one(), variables: { CI: 'true' }, finds: ['flow-log-not-in-baseline at Network/FlowLog'] }]],
  ['a build server where accepting does nothing', [{ app: one() },
    { app: one(ACTION), variables: { CI: 'true' }, context: { 'flow-logs:accept': 'all' }, finds: CHANGED }]],
  ['Windows line ends', [{ app: one() }, { app: one(), file: (text) => text.replaceAll('\n', '\r\n') }, { app: one(ACTION), finds: CHANGED }]],
  ['a byte order mark', [{ app: one() }, { app: one(ACTION), file: (text) => `\uFEFF${text}`, finds: CHANGED }]],
  ['a formatter', [{ app: one() }, { app: one(ACTION), file: (text) => JSON.stringify(JSON.parse(text)), finds: CHANGED }]],
  ['conflict markers', [{ app: one() }, { app: one(), file: (text) => `<<<<<<< HEAD\n${text}`, finds: ['baseline-file-damaged at Network/FlowLog'] }]],
  ['cdk ls first', [{ app: one(), context: { 'aws:cdk:bundling-stacks': [] } }, { app: one(ACTION) }]],
  ['a path that is accepted is misspelled', [{ app: one() },
    { app: one(ACTION), context: { 'flow-logs:accept': 'Network/Flowlog' }, finds: [...CHANGED, 'baseline-setting-invalid at Network/FlowLog'] }]],
])('%s', (_what, steps) => {
  for (const { app, context, variables, outdir, file, finds = [] } of steps) {
    if (file !== undefined) fs.writeFileSync(path, file(fs.readFileSync(path, 'utf8')));
    process.env = { ...process.env, CI: undefined, ...variables };
    const { found } = synthesize(app, { context, outdir: join(folder, outdir ?? 'cdk.out') });

    expect([...found].sort()).toEqual([...finds].sort());
  }
});

test('a change that fails comes back in each synthesis, and the file stays as it is', () => {
  synthesize(one(), { outdir: join(folder, 'cdk.out') });
  const before = fs.readFileSync(path, 'utf8');

  for (let i = 0; i < 3; i++) {
    expect(synthesize(all(one(ACTION), one(second.props, second)), { outdir: join(folder, 'cdk.out') }).found).toEqual(CHANGED);
  }

  expect(fs.readFileSync(path, 'utf8')).toBe(before);
});

const TO_GROUP = { logDestinationType: 'cloud-watch-logs', logDestination: undefined, deliverLogsPermissionArn: 'arn:aws:iam::111122223333:role/r' };

function bucket(stack: cdk.Stack): s3.CfnBucket {
  return new s3.CfnBucket(stack, 'Bucket', { bucketName: 'flow' });
}

function prefixed(list: cdk.CfnParameter): Partial<ec2.CfnFlowLogProps> {
  return { logDestination: `arn:aws:s3:::amzn-s3-demo-bucket/${cdk.Fn.join('-', list.valueAsList)}` };
}

function withOptions(FileFormat: string) {
  return (app: cdk.App) => one()(app).addPropertyOverride('DestinationOptions', {
    FileFormat, HiveCompatiblePartitions: false, PerHourPartition: false,
  });
}

function role(stack: cdk.Stack, roleName?: string): iam.CfnRole {
  return new iam.CfnRole(stack, 'Role', { roleName, assumeRolePolicyDocument: {} });
}

function withVpc(stack: string) {
  return (app: cdk.App) => {
    const vpc = new ec2.CfnVPC(stackIn(app, stack, { env: ENV }), 'Vpc', { cidrBlock: '10.0.0.0/16' });
    return new ec2.CfnFlowLog(vpc.stack, 'FlowLog', { ...S3, resourceId: vpc.ref });
  };
}

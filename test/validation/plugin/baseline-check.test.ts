import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { FlowLogBaselineMode } from '../../../src/validation/baseline/flow-log-baseline-mode';
import { FlowLogsValidator } from '../../../src/validation/plugin/flow-logs-validator';
import type { FlowLogsValidatorProps } from '../../../src/validation/plugin/flow-logs-validator';
import { BaselineFile, InaccessibleBaselineError } from '../../../src/validation/baseline/baseline-file';
import { ON_DEVELOPERS_MACHINE, pretend } from '../../support/environment';
import { problemsIn } from '../../support/validate';

let root: string;
let folder: string;
let path: string;
let told: string[];
beforeEach(() => {
  root = fs.mkdtempSync(join(tmpdir(), 'baseline-check-'));
  folder = join(root, 'project');
  fs.mkdirSync(folder);
  path = join(folder, 'cdk.flow-logs.json');
  told = [];
  jest.spyOn(process, 'cwd').mockReturnValue(folder);
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0);
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(root, { recursive: true });
});

describe('on a developer\'s machine', () => {
  pretend(ON_DEVELOPERS_MACHINE);

  test('a new flow log is written, and one line tells so', () => {
    expect(problems()).toEqual([]);

    expect(new BaselineFile(path).read()).toMatchObject([{ path: 'Network/FlowLog' }]);
    expect(told).toEqual(['cdk.flow-logs.json: wrote 1 flow log (Network/FlowLog). Commit the file.\n']);
  });

  test('a synthesis without news tells nothing', () => {
    problems();
    told = [];

    expect(problems()).toEqual([]);
    expect(told).toEqual([]);
  });

  test('a change is an error until the context accepts it', () => {
    problems();
    const change = { flowLog: { logFormat: '${action}' } };

    expect(problems(change)).toEqual([expect.stringContaining('configuration-changed at Network/FlowLog: LogFormat changed')]);
    expect(problems({ ...change, context: { 'flow-logs:accept': 'Network/FlowLog' } })).toEqual([]);
    expect(problems(change)).toEqual([]);
  });

  test('a failing synthesis writes nothing: neither what is new, nor what is gone, nor another change that is accepted', () => {
    const other = (props = {}) => (stack: cdk.Stack) => new ec2.CfnFlowLog(stack, 'Other', { ...FLOW_LOG, resourceId: 'vpc-1', ...props });
    const gone = (stack: cdk.Stack) => new ec2.CfnFlowLog(stack, 'Gone', { ...FLOW_LOG, resourceId: 'vpc-2' });
    problems({ prepare: (stack) => [other()(stack), gone(stack)] });
    const before = fs.readFileSync(path, 'utf8');
    const context = { 'flow-logs:accept': 'Network/Other' };

    const found = problems({
      context, flowLog: { logFormat: '${action}' },
      prepare: (stack) => [other({ logFormat: '${action}' })(stack), new ec2.CfnFlowLog(stack, 'New', { ...FLOW_LOG, resourceId: 'vpc-3' })],
    });

    expect(found).toEqual([expect.stringContaining('configuration-changed at Network/FlowLog')]);
    expect(fs.readFileSync(path, 'utf8')).toBe(before);
  });

  test('a change that is acknowledged does not keep what is new from the file', () => {
    problems();

    problems({ flowLog: { logFormat: '${action}' }, prepare: (stack) => {
      new ec2.CfnFlowLog(stack, 'New', { ...FLOW_LOG, resourceId: 'vpc-3' });
      cdk.Validations.of(stack).acknowledge({ id: 'FlowLogs::configuration-changed', reason: 'a test' });
    } });

    expect(new BaselineFile(path).read()?.map(({ path: one }) => one)).toEqual(['Network/FlowLog', 'Network/New']);
  });

  test('cdk ls, which wants no assets, writes nothing', () => {
    expect(problems({ context: { 'aws:cdk:bundling-stacks': [] } })).toEqual([]);
    expect(fs.existsSync(path)).toBe(false);
  });

  test('a folder that cannot be written is a warning where only something new is missing', () => {
    jest.spyOn(BaselineFile.prototype, 'write').mockImplementation(() => {
      throw new InaccessibleBaselineError('cannot write cdk.flow-logs.json: EROFS');
    });

    expect(problems()).toEqual(['baseline-file-not-written at Network/FlowLog: cannot write cdk.flow-logs.json: EROFS']);
  });

  test('a path that is accepted but not in the app is an error', () => {
    expect(problems({ context: { 'flow-logs:accept': 'Net/Typo' } }))
      .toEqual([expect.stringContaining('must name constructs that have flow logs, got "Net/Typo"')]);
    expect(fs.existsSync(path)).toBe(false);
  });

  test('nothing is written as long as lookups are to be done', () => {
    expect(problems({ prepare: (stack) => ec2.Vpc.fromLookup(stack, 'Vpc', { isDefault: true }), env: ENV })).toEqual([]);
    expect(fs.existsSync(path)).toBe(false);
  });

  test('nothing is written when something in the app is wrong', () => {
    problems({ prepare: (stack) => cdk.Annotations.of(stack).addError('wrong') });

    expect(fs.existsSync(path)).toBe(false);
  });

  test('nothing is written when another rule makes the synthesis fail, unless that is acknowledged', () => {
    const wrong = { flowLog: { resourceType: 'TransitGateway', trafficType: undefined, maxAggregationInterval: 600 } };

    expect(problems(wrong)).not.toEqual([]);
    expect(fs.existsSync(path)).toBe(false);

    problems({ ...wrong, prepare: (stack) => cdk.Validations.of(stack).acknowledge(
      ...problems(wrong).map((problem) => ({ id: `FlowLogs::${problem.split(' ')[0]}`, reason: 'a test' })),
    ) });
    expect(new BaselineFile(path).read()).toHaveLength(1);
  });

  test.each([
    ['the prop', { props: { baselineMode: FlowLogBaselineMode.COMPARE } }],
    ['the context', { context: { 'flow-logs:baseline': 'off' } }],
  ])('%s can forbid to write', (_what, given) => {
    problems(given);

    expect(fs.existsSync(path)).toBe(false);
  });

  test('another file can be named', () => {
    problems({ props: { baselineFile: 'cdk.network.json' } });

    expect(fs.readdirSync(folder)).toEqual(['cdk.network.json']);
  });

  test('a setting that nobody knows is an error', () => {
    expect(problems({ context: { 'flow-logs:baseline': 'always' } }))
      .toEqual([expect.stringContaining('baseline-setting-invalid at Network/FlowLog: context \'flow-logs:baseline\' must be one of')]);
  });

  test('a defect of the comparison itself is an error, too', () => {
    jest.spyOn(BaselineFile.prototype, 'read').mockImplementation(() => {
      throw new TypeError('a defect');
    });

    expect(problems()).toEqual([expect.stringContaining('baseline-file-inaccessible at Network/FlowLog: the baseline could not be checked: TypeError')]);
  });
});

describe('on a build server', () => {
  pretend({ CI: 'true' });

  test('nothing is written, and what is new is worth a warning', () => {
    expect(problems()).toEqual([expect.stringContaining('flow-log-not-in-baseline at Network/FlowLog')]);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

test('in a unit test the file is not even read', () => {
  fs.mkdirSync(path);

  expect(problems()).toEqual([]);
});

const FLOW_LOG: ec2.CfnFlowLogProps = {
  resourceId: 'vpc-0123456789abcdef0', resourceType: 'VPC', trafficType: 'ALL', logDestinationType: 's3',
  logDestination: 'arn:aws:s3:::amzn-s3-demo-bucket',
};

const ENV = { account: '111122223333', region: 'eu-west-1' };

function problems({ flowLog = {}, props = {}, context = {}, env, prepare = () => undefined }: {
  flowLog?: Partial<ec2.CfnFlowLogProps>;
  props?: FlowLogsValidatorProps;
  context?: Record<string, unknown>;
  env?: cdk.Environment;
  prepare?: (stack: cdk.Stack) => unknown;
} = {}): string[] {
  const app = new cdk.App({ context, outdir: join(root, 'cdk.out') });
  const stack = new cdk.Stack(app, 'Network', { env });
  prepare(stack);
  new ec2.CfnFlowLog(stack, 'FlowLog', {
    ...FLOW_LOG, ...flowLog,
  });
  return problemsIn(app, new FlowLogsValidator(props));
}

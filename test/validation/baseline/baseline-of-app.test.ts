import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { FlowLogBaselineMode } from '../../../src/validation/baseline/flow-log-baseline-mode';
import { FlowLogsValidator } from '../../../src/validation/plugin/flow-logs-validator';
import type { FlowLogsValidatorProps } from '../../../src/validation/plugin/flow-logs-validator';
import { BaselineFile } from '../../../src/validation/baseline/baseline-file';
import { ON_DEVELOPERS_MACHINE, pretend } from '../../support/environment';
import { problemsIn } from '../../support/validate';

let root: string;
let folder: string;
let path: string;
let told: string[];
beforeEach(() => {
  root = fs.mkdtempSync(join(tmpdir(), 'record-of-app-'));
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

  test('a new flow log is recorded, and one line tells so', () => {
    expect(problems()).toEqual([]);

    expect(new BaselineFile(path).read()).toMatchObject([{ path: 'Network/FlowLog' }]);
    expect(told).toEqual(['cdk.flow-logs.json: recorded 1 flow log (Network/FlowLog). Commit the file.\n']);
  });

  test('a synthesis without news tells nothing', () => {
    problems();
    told = [];

    expect(problems()).toEqual([]);
    expect(told).toEqual([]);
  });

  test('a change is an error until the context accepts it', () => {
    problems();
    const change = { flowLog: { trafficType: 'REJECT' } };

    expect(problems(change)).toEqual([expect.stringContaining('configuration-changed at Network/FlowLog: TrafficType changed')]);
    expect(problems({ ...change, context: { 'flow-logs:accept': 'Network/FlowLog' } })).toEqual([]);
    expect(problems(change)).toEqual([]);
  });

  test('nothing is recorded as long as lookups are to be done', () => {
    expect(problems({ prepare: (stack) => ec2.Vpc.fromLookup(stack, 'Vpc', { isDefault: true }), env: ENV })).toEqual([]);
    expect(fs.existsSync(path)).toBe(false);
  });

  test('nothing is recorded when something in the app is wrong', () => {
    problems({ prepare: (stack) => cdk.Annotations.of(stack).addError('wrong') });

    expect(fs.existsSync(path)).toBe(false);
  });

  test('nothing is recorded when another rule makes the synthesis fail, unless that is acknowledged', () => {
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
    jest.spyOn(BaselineFile.prototype, 'update').mockImplementation(() => {
      throw new TypeError('a defect');
    });

    expect(problems()).toEqual([expect.stringContaining('baseline-file-inaccessible at Network/FlowLog: the record could not be checked: TypeError')]);
  });
});

describe('on a build server', () => {
  pretend({ CI: 'true' });

  test('nothing is written, and what is new is worth a warning', () => {
    expect(problems()).toEqual([expect.stringContaining('flow-log-not-in-baseline at Network/FlowLog')]);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

test('in a unit test the record is not even read', () => {
  fs.mkdirSync(path);

  expect(problems()).toEqual([]);
});

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
    resourceId: 'vpc-0123456789abcdef0', resourceType: 'VPC', trafficType: 'ALL', logDestinationType: 's3',
    logDestination: 'arn:aws:s3:::amzn-s3-demo-bucket', ...flowLog,
  });
  return problemsIn(app, new FlowLogsValidator(props));
}

import { App, Stack, Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { logSource, logSources } from '../../src/constructs/log-source';
import { FlowLog } from '../../src/constructs/flow-log';
import { FlowLogResource } from '../../src/constructs/flow-log-resource';
import { FlowLogs } from '../../src/constructs/flow-logs';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';

const ENV = { account: '111111111111', region: 'eu-west-1' };
const WITH_DIRECTION = FlowLogFormat.DEFAULT.plus(FlowLogField.FLOW_DIRECTION);

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Logs', { env: ENV });
});

test('a flow log tells its log group and format', () => {
  const resourceType = FlowLogResource.fromVpc(new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' }));
  const flowLog = new FlowLog(stack, 'FlowLog', { resourceType, logFormat: WITH_DIRECTION });

  expect(logSource(stack, { flowLog })).toMatchObject({ logGroup: flowLog.logGroup, format: WITH_DIRECTION });
});

test('an imported flow log tells its log group and format, too', () => {
  const logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs');
  const flowLog = FlowLog.fromFlowLogAttributes(stack, 'FlowLog', { flowLogId: 'fl-1', logGroup, logFormat: WITH_DIRECTION });

  expect(logSource(stack, { flowLog })).toMatchObject({ logGroup, format: WITH_DIRECTION });
});

const VPC = FlowLogResource.fromVpcId('vpc-1');

describe("the CDK's own flow logs tell it, too:", () => {
  test.each<[string, () => ec2.IFlowLogRef, unknown]>([
    ['with all defaults', () => new ec2.FlowLog(stack, 'Native', { resourceType: VPC }),
      { Ref: expect.stringMatching(/^NativeLogGroup/) as string }],
    ['of a VPC', () => ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['a'] }).addFlowLog('All'),
      { Ref: expect.stringMatching(/^VpcAllLogGroup/) as string }],
    ['with a log group at level 1', () => new ec2.FlowLog(stack, 'Native', {
      resourceType: VPC, destination: ec2.FlowLogDestination.toCloudWatchLogs(new logs.CfnLogGroup(stack, 'Group')),
    }), { Ref: 'Group' }],
    ['at level 1', () => new ec2.CfnFlowLog(stack, 'Level1', {
      resourceType: 'VPC', resourceId: 'vpc-1', trafficType: 'ALL', logGroupName: 'records',
    }), 'records'],
    ['at level 1, with an ARN', () => new ec2.CfnFlowLog(stack, 'Level1', {
      resourceType: 'VPC', resourceId: 'vpc-1', trafficType: 'ALL',
      logDestination: 'arn:aws:logs:eu-west-1:111111111111:log-group:records:*',
    }), 'records'],
  ])('%s', (_, make, name) => {
    const { logGroup, format, trafficType, maxAggregationInterval } = logSource(stack, { flowLog: make() });

    expect(stack.resolve(logGroup.logGroupRef.logGroupName)).toEqual(name);
    expect(format.isSameAs(FlowLogFormat.DEFAULT)).toBe(true);
    expect({ trafficType, maxAggregationInterval }).toEqual({ trafficType: 'ALL', maxAggregationInterval: 600 });
  });

  test('their format is read', () => {
    const flowLog = new ec2.FlowLog(stack, 'Native', {
      resourceType: VPC, logFormat: [ec2.LogFormat.SRC_ADDR, ec2.LogFormat.custom('${dstport} ${action}')],
    });

    expect(logSource(stack, { flowLog }).format.toString()).toBe('${srcaddr} ${dstport} ${action}');
  });

  test('several alarms may be given the same one', () => {
    const flowLog = new ec2.FlowLog(stack, 'Native', { resourceType: VPC });

    expect(logSource(stack, { flowLog }).logGroup).toBe(logSource(stack, { flowLog }).logGroup);
  });
});

test('several flow logs with one log group tell it together', () => {
  const flowLogs = new FlowLogs(stack, 'FlowLogs', { resourceTypes: [VPC], logFormat: WITH_DIRECTION });

  expect(logSource(stack, { flowLogs })).toMatchObject({ logGroup: flowLogs.logGroup, format: WITH_DIRECTION });
});

test.each([
  ['imported', () => logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs')],
  ['of this app', () => new logs.LogGroup(stack, 'Group')],
  ['at level 1', () => new logs.CfnLogGroup(stack, 'Group')],
])('a log group that is %s has records in the default format if you give none', (_, make) => {
  const logGroup = make();

  expect(logSource(stack, { logGroup })).toMatchObject({ logGroup, format: FlowLogFormat.DEFAULT });
  expect(logSource(stack, { logGroup, logFormat: WITH_DIRECTION }).format).toBe(WITH_DIRECTION);
});

describe('is refused:', () => {
  test('several flow logs with a log group each', () => {
    const flowLogs = new FlowLogs(stack, 'FlowLogs', { resourceTypes: [VPC], separateLogGroups: true });

    expect(() => logSource(stack, { flowLogs })).toThrow(
      "'flowLogs' must share one log group, got separate ones; give one of their 'members' as 'flowLog'");
  });

  test('a flow log of which only the id is known', () => {
    const flowLog = FlowLog.fromFlowLogId(stack, 'Imported', 'fl-1');

    expect(() => logSource(stack, { flowLog })).toThrow("more than the id of 'flowLog' must be known");
  });

  test('a format that is known at deployment only', () => {
    const flowLog = new ec2.CfnFlowLog(stack, 'Level1', {
      resourceType: 'VPC', resourceId: 'vpc-1', logGroupName: 'records', logFormat: Token.asString({ Ref: 'Format' }),
    });

    expect(() => logSource(stack, { flowLog })).toThrow("the format of 'flowLog' must be known at synthesis, got a token");
  });

  test.each([
    [{ flowLog: 'fl-1' }, "'flowLog' must be a flow log, got 'fl-1'"],
    [{ flowLogs: [] }, "'flowLogs' must be a FlowLogs, got an empty list; give a single flow log as 'flowLog'"],
    [{ flowLogs: 'fl-1' }, "'flowLogs' must be a FlowLogs, got 'fl-1'"],
    [{ logGroup: 'records' }, "'logGroup' must be a log group, got 'records'"],
  ])('%j, which JavaScript lets through', (props, message) => {
    for (const read of [logSource, logSources]) expect(() => read(stack, props as never)).toThrow(message);
  });

  test('neither a flow log nor a log group', () => {
    expect(() => logSource(stack, {})).toThrow(`Logs: one of 'flowLog', 'flowLogs' and 'logGroup' must say what to monitor, got none`);
  });

  test('both', () => {
    const logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs');
    const flowLog = FlowLog.fromFlowLogAttributes(stack, 'FlowLog', { flowLogId: 'fl-1', logGroup });

    expect(() => logSource(stack, { flowLog, logGroup })).toThrow(`got 'flowLog' and 'logGroup'`);
  });

  test('a format beside a flow log', () => {
    const logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs');
    const flowLog = FlowLog.fromFlowLogAttributes(stack, 'FlowLog', { flowLogId: 'fl-1', logGroup });

    expect(() => logSource(stack, { flowLog, logFormat: WITH_DIRECTION })).toThrow(`'logFormat' is for a 'logGroup'`);
  });

  test.each([
    ['s3', () => ({ bucket: s3.Bucket.fromBucketName(stack, 'Bucket', 'records') })],
    ['kinesis-data-firehose', () => ({ deliveryStream: new firehose.CfnDeliveryStream(stack, 'Stream', {}) })],
  ])('a flow log that delivers to %s', (destination, attributes) => {
    const flowLog = FlowLog.fromFlowLogAttributes(stack, 'FlowLog', { flowLogId: 'fl-1', ...attributes() });

    expect(() => logSource(stack, { flowLog })).toThrow(
      `'flowLog' must deliver to CloudWatch Logs, got one that delivers to ${destination}; create another flow log`);
  });

  test.each([
    ['account', 'arn:aws:logs:eu-west-1:222222222222:log-group:g', 'account 222222222222 and Region eu-west-1'],
    ['Region', 'arn:aws:logs:us-east-1:111111111111:log-group:g', 'account 111111111111 and Region us-east-1'],
  ])('a log group in another %s', (_, arn, where) => {
    expect(() => logSource(stack, { logGroup: logs.LogGroup.fromLogGroupArn(stack, 'Group', arn) })).toThrow(
      `the log group must be where the alarm is, in account 111111111111 and Region eu-west-1, got one in ${where}; `);
  });
});

test('a log group whose environment is not known passes', () => {
  const agnostic = new Stack(new App(), 'Agnostic');

  expect(() => logSource(stack, { logGroup: new logs.LogGroup(agnostic, 'Group') })).not.toThrow();
  expect(() => logSource(agnostic, { logGroup: new logs.LogGroup(stack, 'Group') })).not.toThrow();
});

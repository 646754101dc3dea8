import { App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { alarmSource } from '../../../src/constructs/alarms/alarm-source';
import { FlowLog } from '../../../src/constructs/flow-log';
import { FlowLogResource } from '../../../src/constructs/flow-log-resource';
import { FlowLogField } from '../../../src/model/flow-log-field';
import { FlowLogFormat } from '../../../src/model/flow-log-format';

const ENV = { account: '111111111111', region: 'eu-west-1' };
const WITH_DIRECTION = FlowLogFormat.DEFAULT.plus(FlowLogField.FLOW_DIRECTION);

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Logs', { env: ENV });
});

test('a flow log tells its log group and format', () => {
  const resourceType = FlowLogResource.fromVpc(new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' }));
  const flowLog = new FlowLog(stack, 'FlowLog', { resourceType, logFormat: WITH_DIRECTION });

  expect(alarmSource(stack, { flowLog })).toMatchObject({ logGroup: flowLog.logGroup, format: WITH_DIRECTION });
});

test('so does one made elsewhere', () => {
  const logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs');
  const flowLog = FlowLog.fromFlowLogAttributes(stack, 'FlowLog', { flowLogId: 'fl-1', logGroup, logFormat: WITH_DIRECTION });

  expect(alarmSource(stack, { flowLog })).toMatchObject({ logGroup, format: WITH_DIRECTION });
});

test.each([
  ['imported', () => logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs')],
  ['of this app', () => new logs.LogGroup(stack, 'Group')],
  ['at level 1', () => new logs.CfnLogGroup(stack, 'Group')],
])('a log group that is %s has records in the default format unless told otherwise', (_, make) => {
  const logGroup = make();

  expect(alarmSource(stack, { logGroup })).toMatchObject({ logGroup, format: FlowLogFormat.DEFAULT });
  expect(alarmSource(stack, { logGroup, logFormat: WITH_DIRECTION }).format).toBe(WITH_DIRECTION);
});

describe('is refused:', () => {
  test('neither a flow log nor a log group', () => {
    expect(() => alarmSource(stack, {})).toThrow(`Logs: one of 'flowLog' and 'logGroup' must say what to watch, got neither`);
  });

  test('both', () => {
    const logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs');
    const flowLog = FlowLog.fromFlowLogAttributes(stack, 'FlowLog', { flowLogId: 'fl-1', logGroup });

    expect(() => alarmSource(stack, { flowLog, logGroup })).toThrow('got both');
  });

  test('a format beside a flow log', () => {
    const logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs');
    const flowLog = FlowLog.fromFlowLogAttributes(stack, 'FlowLog', { flowLogId: 'fl-1', logGroup });

    expect(() => alarmSource(stack, { flowLog, logFormat: WITH_DIRECTION })).toThrow(`'logFormat' is for a 'logGroup'`);
  });

  test.each([
    ['s3', () => ({ bucket: s3.Bucket.fromBucketName(stack, 'Bucket', 'records') })],
    ['kinesis-data-firehose', () => ({ deliveryStream: new firehose.CfnDeliveryStream(stack, 'Stream', {}) })],
  ])('a flow log that delivers to %s', (destination, attributes) => {
    const flowLog = FlowLog.fromFlowLogAttributes(stack, 'FlowLog', { flowLogId: 'fl-1', ...attributes() });

    expect(() => alarmSource(stack, { flowLog })).toThrow(
      `'flowLog' must deliver to CloudWatch Logs, got one that delivers to ${destination}; create another flow log`);
  });

  test.each([
    ['account', 'arn:aws:logs:eu-west-1:222222222222:log-group:g', 'account 222222222222 and Region eu-west-1'],
    ['Region', 'arn:aws:logs:us-east-1:111111111111:log-group:g', 'account 111111111111 and Region us-east-1'],
  ])('a log group in another %s', (_, arn, where) => {
    expect(() => alarmSource(stack, { logGroup: logs.LogGroup.fromLogGroupArn(stack, 'Group', arn) })).toThrow(
      `the log group must be where the alarm is, in account 111111111111 and Region eu-west-1, got one in ${where}; `);
  });
});

test('a log group whose environment is not known passes', () => {
  const agnostic = new Stack(new App(), 'Agnostic');

  expect(() => alarmSource(stack, { logGroup: new logs.LogGroup(agnostic, 'Group') })).not.toThrow();
  expect(() => alarmSource(agnostic, { logGroup: new logs.LogGroup(stack, 'Group') })).not.toThrow();
});

import { RemovalPolicy } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { CloudWatchLogsDestinationOptions, FlowLogDestination, FlowLogField } from '../../../src';
import { flowLogIn, propertiesOf, stackIn } from '../../support/stacks';

const toCloudWatchLogs = FlowLogDestination.toCloudWatchLogs.bind(FlowLogDestination);

describe('a new log group', () => {
  test('is a new one for each flow log that is given the same destination', () => {
    const stack = stackIn();
    const destination = toCloudWatchLogs();
    flowLogIn(stack, { destination }, 'A');
    flowLogIn(stack, { destination }, 'B');

    Template.fromStack(stack).resourceCountIs('AWS::Logs::LogGroup', 2);
  });
});

describe('a log group that exists', () => {
  test('is used as it is, and shared', () => {
    const stack = stackIn();
    const logGroup = new logs.CfnLogGroup(stack, 'Group', { retentionInDays: 7 });
    const role = iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111122223333:role/theirs');
    const a = flowLogIn(stack, { destination: toCloudWatchLogs(logGroup, { role }) }, 'A');
    flowLogIn(stack, { destination: toCloudWatchLogs(logGroup, { role }) }, 'B');

    const template = Template.fromStack(stack);
    expect(Object.values(template.findResources('AWS::EC2::FlowLog')).map(({ Properties }) =>
      (Properties as Record<string, unknown>).LogGroupName)).toEqual([{ Ref: 'Group' }, { Ref: 'Group' }]);
    expect(propertiesOf(stack, 'AWS::Logs::LogGroup')).toEqual({ RetentionInDays: 7 });
    expect(stack.resolve(a.logGroup!.logGroupName)).toEqual({ Ref: 'Group' });
  });

  test('is called by its name, without what its ARN ends in', () => {
    const stack = stackIn();
    const logGroup = logs.CfnLogGroup.fromLogGroupArn(
      stack, 'Group', 'arn:aws:logs:eu-west-1:111122223333:log-group:records:*',
    );
    flowLogIn(stack, { destination: toCloudWatchLogs(logGroup) });

    expect(propertiesOf(stack, 'AWS::EC2::FlowLog').LogGroupName).toBe('records');
  });
});

test('a log group that AWS creates is only named', () => {
  const stack = stackIn();
  const flowLog = flowLogIn(stack, { destination: toCloudWatchLogs(undefined, { logGroupName: 'records', createLogGroup: false }) });

  Template.fromStack(stack).resourceCountIs('AWS::Logs::LogGroup', 0);
  expect(propertiesOf(stack, 'AWS::EC2::FlowLog').LogGroupName).toBe('records');
  expect(flowLog.logGroup!.logGroupRef.logGroupName).toBe('records');
});

describe('options that do not go together', () => {
  const stack = stackIn();
  const logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'records');
  const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-west-1:111122223333:key/k');

  test.each<[logs.ILogGroup | undefined, CloudWatchLogsDestinationOptions, string]>([
    [logGroup, { logGroupName: 'other' }, "'logGroup' is a log group that exists already, so 'logGroupName' cannot"],
    [logGroup, { createLogGroup: false }, "so 'createLogGroup' cannot be chosen for it"],
    [logGroup, { retention: logs.RetentionDays.ONE_DAY }, "so 'retention' cannot be chosen for it"],
    [logGroup, { removalPolicy: RemovalPolicy.DESTROY }, "so 'removalPolicy' cannot be chosen for it"],
    [logGroup, { encryptionKey }, "so 'encryptionKey' cannot be chosen for it"],
    [undefined, { createLogGroup: false }, "'logGroupName' must say which log group AWS creates"],
    [undefined, { createLogGroup: false, logGroupName: 'r', retention: logs.RetentionDays.ONE_DAY }, "'retention' must not be given"],
    [undefined, { createLogGroup: false, logGroupName: 'r', encryptionKey }, "'encryptionKey' must not be given"],
    [logGroup, { logGroupClass: logs.LogGroupClass.INFREQUENT_ACCESS }, "so 'logGroupClass' cannot be chosen for it"],
    [logGroup, { indexedFields: [FlowLogField.SRC_ADDR] }, "so 'indexedFields' cannot be chosen for it"],
    [undefined, { indexedFields: [] }, "'indexedFields' must be a list with at least one field, got an empty list"],
    [undefined, { indexedFields: [FlowLogField.TCP_FLAGS] }, "which are all that AWS documents as discovered, got 'tcp-flags'"],
    [undefined, { indexedFields: [FlowLogField.SRC_ADDR], logGroupClass: logs.LogGroupClass.INFREQUENT_ACCESS },
      "'indexedFields' must not be given for the class INFREQUENT_ACCESS, which has no indexes"],
    [undefined, { createLogGroup: false, logGroupName: 'r', deletionProtection: true }, "'deletionProtection' must not be given"],
  ])('%# are refused', (existing, options, message) => {
    expect(() => toCloudWatchLogs(existing, options)).toThrow(message);
  });
});

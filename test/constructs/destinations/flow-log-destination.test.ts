import { App, NestedStack, RemovalPolicy } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { CloudWatchLogsDestinationOptions, FlowLogDestination, FlowLogField } from '../../../src';
import { flowLogIn, IN_IRELAND, propertiesOf, stackIn } from '../../support/stacks';

const toCloudWatchLogs = FlowLogDestination.toCloudWatchLogs.bind(FlowLogDestination);

describe('a new log group', () => {
  test.each<[string, CloudWatchLogsDestinationOptions, Record<string, unknown>]>([
    ['is called as told', { logGroupName: 'records' }, { Properties: { LogGroupName: 'records' } }],
    ['keeps records as long as told', { retention: logs.RetentionDays.ONE_YEAR }, { Properties: { RetentionInDays: 365 } }],
    ['keeps them forever', { retention: logs.RetentionDays.INFINITE }, { Properties: Match.absent() }],
    ['goes with the stack if told', { removalPolicy: RemovalPolicy.DESTROY }, { DeletionPolicy: 'Delete' }],
    ['has the class that is asked for', { logGroupClass: logs.LogGroupClass.INFREQUENT_ACCESS }, {
      Properties: { LogGroupClass: 'INFREQUENT_ACCESS' },
    }],
    ['has indexes on the fields that are asked for, as CloudWatch Logs calls them', {
      indexedFields: [FlowLogField.SRC_ADDR, FlowLogField.ACTION],
    }, { Properties: { FieldIndexPolicies: [{ Fields: ['srcAddr', 'action'] }] } }],
    ['cannot be deleted if that is asked for', { deletionProtection: true }, { Properties: { DeletionProtectionEnabled: true } }],
  ])('%s', (_, options, expected) => {
    const stack = stackIn();
    flowLogIn(stack, { destination: toCloudWatchLogs(undefined, options) });

    Template.fromStack(stack).hasResource('AWS::Logs::LogGroup', expected);
  });

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
    [undefined, { indexedFields: [FlowLogField.TCP_FLAGS] }, "since CloudWatch Logs discovers no others, got 'tcp-flags'"],
    [undefined, { indexedFields: [FlowLogField.SRC_ADDR], logGroupClass: logs.LogGroupClass.INFREQUENT_ACCESS },
      "'indexedFields' must not be given for the class INFREQUENT_ACCESS, which has no indexes"],
    [undefined, { createLogGroup: false, logGroupName: 'r', deletionProtection: true }, "'deletionProtection' must not be given"],
  ])('%# are refused', (existing, options, message) => {
    expect(() => toCloudWatchLogs(existing, options)).toThrow(message);
  });
});

describe('an encrypted log group', () => {
  interface Statement {
    readonly Condition?: unknown;
  }

  /** What the key's policy says about CloudWatch Logs; the other statement is that of the account. */
  function statementsForLogs(keyPolicy: unknown): Statement[] {
    return (keyPolicy as { Statement: Statement[] }).Statement.filter(({ Condition }) => Condition !== undefined);
  }

  const app = () => new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } });

  test('has its key\'s policy let CloudWatch Logs use it for this group only', () => {
    const stack = stackIn(app(), 'Stack', IN_IRELAND);
    const encryptionKey = new kms.Key(stack, 'Key');
    flowLogIn(stack, { destination: toCloudWatchLogs(undefined, { encryptionKey, logGroupName: 'records' }) });

    expect(propertiesOf(stack, 'AWS::Logs::LogGroup').KmsKeyId).toHaveProperty('Fn::GetAtt');
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
    expect(statementsForLogs(propertiesOf(stack, 'AWS::KMS::Key').KeyPolicy)).toEqual([{
      Effect: 'Allow',
      Principal: { Service: { 'Fn::Join': ['', ['logs.eu-west-1.', { Ref: 'AWS::URLSuffix' }]] } },
      Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
      Resource: '*',
      Condition: {
        ArnEquals: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-west-1:111122223333:log-group:records' },
      },
    }]);
  });

  test('without a name is described by what CloudFormation calls it, not referred to: that would be a cycle', () => {
    const stack = stackIn(app(), 'Stack', IN_IRELAND);
    flowLogIn(stack, { destination: toCloudWatchLogs(undefined, { encryptionKey: new kms.Key(stack, 'Key') }) });

    const logicalId = Template.fromStack(stack).getResourceId('AWS::Logs::LogGroup');
    expect(statementsForLogs(propertiesOf(stack, 'AWS::KMS::Key').KeyPolicy)).toMatchObject([{ Condition: { ArnLike: {
      'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:eu-west-1:111122223333:log-group:Stack-${logicalId}-*`,
    } } }]);
  });

  test('in a nested stack has no cycle with a key around it', () => {
    const stack = stackIn(app(), 'Stack', IN_IRELAND);
    const nested = new NestedStack(stack, 'Nested');
    flowLogIn(nested, { destination: toCloudWatchLogs(undefined, { encryptionKey: new kms.Key(stack, 'Key') }) });

    const nestedId = Template.fromStack(stack).getResourceId('AWS::CloudFormation::Stack');
    const logicalId = Template.fromStack(nested).getResourceId('AWS::Logs::LogGroup');
    expect(statementsForLogs(propertiesOf(stack, 'AWS::KMS::Key').KeyPolicy)).toMatchObject([{ Condition: { ArnLike: {
      'kms:EncryptionContext:aws:logs:arn':
        `arn:aws:logs:eu-west-1:111122223333:log-group:Stack-${nestedId}-*-${logicalId}-*`,
    } } }]);
  });

  test('may have a key of another stack', () => {
    const inOneApp = app();
    const keys = stackIn(inOneApp, 'Keys', IN_IRELAND);
    const stack = stackIn(inOneApp, 'Stack', IN_IRELAND);
    flowLogIn(stack, { destination: toCloudWatchLogs(undefined, { encryptionKey: new kms.Key(keys, 'Key') }) });

    inOneApp.synth();
    expect(keys.dependencies).toEqual([]);
    expect(statementsForLogs(propertiesOf(keys, 'AWS::KMS::Key').KeyPolicy)).toHaveLength(1);
  });

  test('may have a key of an L1', () => {
    const stack = stackIn();
    const encryptionKey = new kms.CfnKey(stack, 'Key', { keyPolicy: { Version: '2012-10-17', Statement: [] } });
    flowLogIn(stack, { destination: toCloudWatchLogs(undefined, { encryptionKey }) });

    expect(statementsForLogs(propertiesOf(stack, 'AWS::KMS::Key').KeyPolicy)).toHaveLength(1);
  });

  test('with an imported key makes a warning: the key\'s policy cannot be changed from here', () => {
    const stack = stackIn();
    const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-west-1:111122223333:key/k');
    flowLogIn(stack, { destination: toCloudWatchLogs(undefined, { encryptionKey }) });

    Annotations.fromStack(stack).hasWarning('/Stack/FlowLog', Match.stringLikeRegexp("imported key 'arn:.*key/k' cannot"));
  });
});

describe('what JavaScript lets through', () => {
  const stack = stackIn();
  const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });

  test.each<[string, unknown[], string]>([
    ['options in the place of the log group', [{ retention: 30 }],
      "'logGroup' must be a construct, or a reference to one, that has 'logGroupRef', got an object with 'retention'; "
      + 'options come after it: toCloudWatchLogs(undefined, { … })'],
    ['a name', ['records'], "that has 'logGroupRef', got 'records'"],
    ['a role, as the CDK takes it', [undefined, role],
      "'options' of toCloudWatchLogs must be an object with options, got the Role 'Stack/Role'; give it as { role }"],
  ])('%s is refused', (_, args, message) => {
    expect(() => (FlowLogDestination.toCloudWatchLogs as (...all: unknown[]) => unknown)(...args)).toThrow(message);
  });
});

test('the CDK\'s own call delivers to the log group that it names, and creates none', () => {
  const stack = stackIn();
  const logGroup = new logs.LogGroup(stack, 'Records', { retention: logs.RetentionDays.ONE_YEAR });
  flowLogIn(stack, { destination: FlowLogDestination.toCloudWatchLogs(logGroup) });

  expect(propertiesOf(stack, 'AWS::Logs::LogGroup')).toEqual({ RetentionInDays: 365 });
  expect(propertiesOf(stack, 'AWS::EC2::FlowLog').LogGroupName).toEqual(stack.resolve(logGroup.logGroupName));
});

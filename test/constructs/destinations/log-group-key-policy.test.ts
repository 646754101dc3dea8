import { App, NestedStack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { FlowLogDestination } from '../../../src';
import { GUIDE_LOG_GROUP_KEY_STATEMENT, guideWith } from '../../support/guide';
import { flowLogIn, IN_IRELAND, propertiesOf, stackIn } from '../../support/stacks';

const toCloudWatchLogs = FlowLogDestination.toCloudWatchLogs.bind(FlowLogDestination);

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
    expect(statementsForLogs(propertiesOf(stack, 'AWS::KMS::Key').KeyPolicy)).toEqual([guideWith(GUIDE_LOG_GROUP_KEY_STATEMENT,
      ['logs.eu-west-1.amazonaws.com', { 'Fn::Join': ['', ['logs.eu-west-1.', { Ref: 'AWS::URLSuffix' }]] }],
      ['arn:aws:logs:eu-west-1:111122223333:log-group:log-group-name', 'arn:aws:logs:eu-west-1:111122223333:log-group:records'],
    )]);
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

  test('with a key of this app makes no warning, because the policy says it', () => {
    const stack = stackIn();
    flowLogIn(stack, { destination: toCloudWatchLogs(undefined, { encryptionKey: new kms.Key(stack, 'Key') }) });

    Annotations.fromStack(stack).hasNoWarning('*', Match.stringLikeRegexp('imported key'));
  });

  test('may have a key of an L1', () => {
    const stack = stackIn();
    const encryptionKey = new kms.CfnKey(stack, 'Key', { keyPolicy: { Version: '2012-10-17', Statement: [] } });
    flowLogIn(stack, { destination: toCloudWatchLogs(undefined, { encryptionKey }) });

    expect(statementsForLogs(propertiesOf(stack, 'AWS::KMS::Key').KeyPolicy)).toHaveLength(1);
  });

  test('with an imported key makes a warning with the statement that its policy must have', () => {
    const stack = stackIn(undefined, 'Stack', IN_IRELAND);
    const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-west-1:111122223333:key/k');
    flowLogIn(stack, { destination: toCloudWatchLogs(undefined, { encryptionKey, logGroupName: 'records' }) });

    const [{ entry }] = Annotations.fromStack(stack).findWarning('/Stack/FlowLog', Match.stringLikeRegexp("imported key 'arn:.*key/k' cannot"));
    expect(JSON.parse(/cannot be created: (\{.*\}) /.exec(`${entry.data as string} `)![1])).toMatchObject({
      Principal: { Service: 'logs.eu-west-1.amazonaws.com' },
      Condition: { ArnEquals: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-west-1:111122223333:log-group:records' } },
    });
  });
});

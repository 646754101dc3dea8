import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { logGroupKeyActions } from '../../src/constructs/log-group-key';
import { IN_IRELAND, stackIn } from '../support/stacks';

test('who uses a log group with a key may use the key, through CloudWatch Logs of the Region only', () => {
  const stack = stackIn(undefined, 'Stack', IN_IRELAND);
  const encryptionKey = new kms.Key(stack, 'Key');
  const group = new logs.LogGroup(stack, 'Group', { encryptionKey });

  const [statement, ...others] = logGroupKeyActions(stack, group);
  expect(others).toEqual([]);
  expect(stack.resolve(statement.resourceArns)).toEqual([stack.resolve(encryptionKey.keyArn)]);
  expect(stack.resolve(statement.conditions)).toEqual({
    StringEquals: { 'kms:ViaService': { 'Fn::Join': ['', ['logs.eu-west-1.', { Ref: 'AWS::URLSuffix' }]] } },
  });
  expect(statement.actions).toEqual(expect.arrayContaining(['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey']));
  expect(statement.actions.filter((action) => !action.startsWith('kms:') || action.includes('*'))).toEqual([]);
});

test('the key of an L1 is known, that of an imported group is not', () => {
  const stack = stackIn();
  const key = 'arn:aws:kms:eu-west-1:111122223333:key/k';

  expect(logGroupKeyActions(stack, new logs.CfnLogGroup(stack, 'L1', { kmsKeyId: key }))).toMatchObject([{ resourceArns: [key] }]);
  expect(logGroupKeyActions(stack, new logs.LogGroup(stack, 'Plain'))).toEqual([]);
  expect(logGroupKeyActions(stack, logs.LogGroup.fromLogGroupName(stack, 'Imported', 'records'))).toEqual([]);
});

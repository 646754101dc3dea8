import { RemovalPolicy } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { CloudWatchLogsDestinationOptions, FlowLogField } from '../../../src';
import { createLogGroup } from '../../../src/constructs/destinations/created-log-group';
import { propertiesOf, stackIn } from '../../support/stacks';

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
  createLogGroup(stack, options);

  Template.fromStack(stack).hasResource('AWS::Logs::LogGroup', expected);
});

test('a new log group retains records for two years, and is retained itself', () => {
  const stack = stackIn();
  createLogGroup(stack, {});

  Template.fromStack(stack).hasResource('AWS::Logs::LogGroup', { Properties: { RetentionInDays: 731 }, DeletionPolicy: 'Retain' });
});

test('a key encrypts it, and lets CloudWatch Logs use it', () => {
  const stack = stackIn();
  createLogGroup(stack, { encryptionKey: new kms.Key(stack, 'Key'), logGroupName: 'records' });

  expect(propertiesOf(stack, 'AWS::Logs::LogGroup').KmsKeyId).toHaveProperty('Fn::GetAtt');
  expect(JSON.stringify(propertiesOf(stack, 'AWS::KMS::Key').KeyPolicy)).toContain('kms:EncryptionContext:aws:logs:arn');
});

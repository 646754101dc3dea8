import { alarmTopicKeyRefusesAlarms as rule } from '../../../src/validation/rules/alarm-topic-key-refuses-alarms';
import type { Json } from '../../../src/validation/view/template';
import type { ResourceView, StatementView } from '../../../src/validation/view/views';
import { faults } from '../../support/rules';
import { appWithAlarmTo, topic } from '../../support/topics';
import { Reference, statement, UNKNOWN, view } from '../../support/views';

const rootOnly = statement({ actions: ['kms:*'], principals: { AWS: ['arn:aws:iam::111122223333:root'] } });
const forAlarms = statement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey*'], principals: { Service: ['cloudwatch.amazonaws.com'] } });
const key = (...statements: StatementView[]) => view('key', { policy: { statements, complete: true } });
const alias = (target: ResourceView) => view('other', {
  type: 'AWS::KMS::Alias', logicalId: 'Alias', properties: { AliasName: 'alias/alarms', TargetKeyId: new Reference(target, 'Arn') },
});
const found = (KmsMasterKeyId: Json, ...resources: ResourceView[]) => {
  const inApp = appWithAlarmTo(topic({ KmsMasterKeyId }), ...resources);
  return faults(rule, inApp, inApp);
};

test.each([
  ['the key that AWS manages', 'alias/aws/sns', []],
  ['its ARN', 'arn:aws:kms:us-east-1:111122223333:alias/aws/sns', []],
])('a topic with %s fails', (_, id, resources) => {
  expect(found(id, ...resources)).toEqual([
    expect.stringMatching(/^KmsMasterKeyId: .* must be a customer managed key, got '.*alias\/aws\/sns'/)]);
});

test.each([
  ['a key of the account alone', new Reference(key(rootOnly)), []],
  ['a key by its ARN', new Reference(key(rootOnly), 'Arn'), []],
  ['a key by its alias', 'alias/alarms', [alias(key(rootOnly))]],
  ['a key that lets CloudWatch decrypt alone', new Reference(key(statement({ ...forAlarms, actions: ['kms:Decrypt'] }))), []],
])('a topic with %s fails', (_, id, resources) => {
  expect(found(id, ...resources)).toEqual([
    expect.stringMatching(/^KeyPolicy: the key of the topic 'Stack\/Topic' must allow cloudwatch/)]);
});

test.each([
  ['no key', undefined, []],
  ['a key that lets CloudWatch use it', new Reference(key(rootOnly, forAlarms)), []],
  ['the alias of a key that does', 'alias/alarms', [alias(key(rootOnly, forAlarms))]],
  ['a key of others', 'arn:aws:kms:us-east-1:111122223333:key/0123', []],
  ['a key known only at deployment', UNKNOWN, []],
])('a topic with %s passes', (_, id, resources) => {
  expect(found(id, ...resources)).toEqual([]);
});

import { isManagedByAws, keyOf } from '../../../src/validation/questions/keys';
import { Unknown } from '../../../src/validation/view/template';
import type { Value } from '../../../src/validation/view/template';
import { app, Reference, STACK, stackIn, UNKNOWN, view } from '../../support/views';

const key = view('key');
const alias = view('other', {
  type: 'AWS::KMS::Alias', logicalId: 'Alias', properties: { AliasName: 'alias/logs', TargetKeyId: new Reference(key) },
});
const inApp = app([key, alias]);

test.each<[string, Value<string>]>([
  ['its id', new Reference(key)],
  ['its ARN', new Reference(key, 'Arn')],
  ['an ARN around its id', new Unknown({ parts: ['arn:aws:kms:', UNKNOWN, ':', UNKNOWN, ':key/', new Reference(key)] })],
  ['an alias', new Reference(alias)],
  ['the name of an alias', 'alias/logs'],
  ['the ARN of an alias', 'arn:aws:kms:us-east-1:111122223333:alias/logs'],
])('a key is known by %s', (_, value) => {
  expect(keyOf(value, STACK, inApp)).toBe(key);
});

test.each<[string, Value<string>]>([
  ['the id of a key of others', '01234567-0123-0123-0123-0123456789ab'],
  ['an alias of others', 'alias/others'],
  ['what is known only at deployment', UNKNOWN],
  ['nothing', undefined],
])('%s is no key of the app', (_, value) => {
  expect(keyOf(value, STACK, inApp)).toBeUndefined();
});

test('an alias of that name in another Region is another one', () => {
  const there = { ...alias, stack: stackIn('111122223333', 'eu-west-1') };

  expect(keyOf('alias/logs', stackIn('111122223333', 'us-east-1'), app([key, there]))).toBeUndefined();
});

test.each<[string, Value<string>, boolean]>([
  ['its alias', 'alias/aws/sns', true],
  ['the ARN of its alias', 'arn:aws:kms:us-east-1:111122223333:alias/aws/sns', true],
  ['an ARN whose partition is not known', new Unknown({ parts: ['arn:', UNKNOWN, ':kms:us-east-1:111122223333:alias/aws/sns'] }), true],
  ['the alias of another service', 'alias/aws/s3', false],
  ['an alias of a similar name', 'alias/aws/sns-topics', false],
  ['what is known only at deployment', UNKNOWN, false],
  ['nothing', undefined, false],
])('%s: whether it is the key that AWS manages for SNS', (_, value, isManaged) => {
  expect(isManagedByAws(value, 'sns')).toBe(isManaged);
});

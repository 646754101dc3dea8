import { hasExceptions, isDenied, refusalOf } from '../../../src/validation/questions/bucket-delivery';
import { Unknown } from '../../../src/validation/view/template';
import type { Json, Value } from '../../../src/validation/view/template';
import type { FlowLogView, PolicyView, StatementView } from '../../../src/validation/view/views';
import { flowLog, Reference, stackIn, statement, UNKNOWN, view } from '../../support/views';

const arn = new Reference(view('bucket'), 'Arn');
const below = (path: string) => new Unknown({ parts: [arn, path] });
const service = { Service: ['delivery.logs.amazonaws.com'] };
const aclCheck = statement({ actions: ['s3:GetBucketAcl'], principals: service, resources: [arn] });
const ACCOUNT = '111122223333';
const stack = stackIn(ACCOUNT);

const allowing = (given: Partial<StatementView>): PolicyView => ({
  statements: [statement({ actions: ['s3:PutObject'], principals: service, ...given }), aclCheck], complete: true,
});
const into = (logDestination: Value<string> = arn, given: Partial<FlowLogView> = {}) =>
  flowLog({ logDestinationType: 's3', logGroupName: undefined, logDestination, ...given });

test.each<[string, Json, Value<string>, boolean]>([
  ['everything', '*', arn, true],
  ['the bucket\'s objects', below('/*'), arn, true],
  ['the account\'s folder', below('/AWSLogs/111122223333/*'), arn, true],
  ['the account\'s folder below the prefix', below('/net/AWSLogs/111122223333/*'), below('/net/'), true],
  ['the folder without the prefix', below('/AWSLogs/*'), below('/net'), false],
  ['another prefix', below('/other/*'), below('/net'), false],
  ['only the bucket itself', arn, arn, false],
  ['the bucket by its name', 'arn:aws:s3:::b/other/*', 'arn:aws:s3:::b/net', false],
  ['what is not known', UNKNOWN, below('/net'), true],
  ['something, while the prefix is not known', below('/other/*'), new Unknown({ parts: [arn, '/', UNKNOWN] }), true],
])('whether a policy on %s lets the service write', (_, resource, destination, expected) => {
  expect(refusalOf(allowing({ resources: [resource] }), into(destination)) === undefined).toBe(expected);
});

const hive = (name: string, value: Json) => ({ stack, destinationOptions: { [name]: value } });

test.each<[string, string, Partial<FlowLogView>, boolean]>([
  ["the account's folder", '/AWSLogs/111122223333/*', { stack }, true],
  ["another account's folder", '/AWSLogs/444455556666/*', { stack }, false],
  ["another account's folder, while the own is not known", '/AWSLogs/444455556666/*', {}, true],
  ["Hive's folder", '/AWSLogs/aws-account-id=111122223333/*', hive('HiveCompatiblePartitions', true), true],
  ["Hive's folder, as ec2.FlowLog spells the option", '/AWSLogs/aws-account-id=111122223333/*', hive('hiveCompatiblePartitions', true), true],
  ['the plain folder where names are those of Hive', '/AWSLogs/111122223333/*', hive('HiveCompatiblePartitions', 'true'), false],
  ["Hive's folder where names are plain", '/AWSLogs/aws-account-id=111122223333/*', { stack }, false],
  ['either folder, while the option is not known', '/AWSLogs/111122223333/*', hive('HiveCompatiblePartitions', UNKNOWN), true],
  ['either folder, while the options are not known', '/AWSLogs/111122223333/*', { stack, destinationOptions: UNKNOWN }, true],
])('whether a policy on %s lets the service write: %s', (_, path, given, expected) => {
  expect(refusalOf(allowing({ resources: [below(path)] }), into(arn, given)) === undefined).toBe(expected);
});

test.each<[string, Json, RegExp | undefined]>([
  ['the documented one', {
    StringEquals: { 'aws:SourceAccount': ACCOUNT }, ArnLike: { 'aws:SourceArn': `arn:aws:logs:us-east-1:${ACCOUNT}:*` },
  }, undefined],
  ['the ARN of flow logs, which roles take', { ArnLike: { 'aws:SourceArn': `arn:aws:ec2:us-east-1:${ACCOUNT}:vpc-flow-log/*` } },
    /^aws:SourceArn must be arn:aws:logs:<region>:<account>:\*, got/],
  ['another account', { StringEquals: { 'aws:SourceAccount': '444455556666' } }, /^aws:SourceAccount must be 111122223333/],
])('a policy under a condition: %s', (_, condition, reason) => {
  const refusal = refusalOf(allowing({ condition }), into(arn, { stack }));

  expect(refusal?.reason).toEqual(reason === undefined ? undefined : expect.stringMatching(reason));
});

test.each<[string, Partial<StatementView>]>([
  ['another service', { principals: { Service: ['cloudtrail.amazonaws.com'] } }],
  ['another action', { actions: ['s3:GetObject'] }],
  ['a denial', { effect: 'Deny' }],
])('%s does not let the service write', (_, given) => {
  expect(refusalOf(allowing(given), into())?.action).toBe('s3:PutObject');
});

test('the service must also be allowed to look at the access control list', () => {
  const [write] = allowing({}).statements;

  expect(refusalOf({ statements: [write], complete: true }, into())?.action).toBe('s3:GetBucketAcl');
});

test('a policy that is not known in full may let it', () => {
  expect(refusalOf({ statements: [], complete: false }, into())).toBeUndefined();
});

const denial = (given: Partial<StatementView>) =>
  ({ statements: [statement({ effect: 'Deny', actions: ['s3:*'], principals: { AWS: ['*'] }, ...given })], complete: false });

test.each<[string, Partial<StatementView>, boolean]>([
  ['everything to everybody', {}, true],
  ['all objects', { resources: [arn, below('/*')] }, true],
  ['the service', { principals: service }, true],
  ['others', { principals: { AWS: [ACCOUNT] } }, false],
  ['all but somebody', { principalsKnown: false }, false],
  ['under a condition', { condition: { Bool: { 'aws:SecureTransport': 'false' } } }, false],
  ['some objects', { resources: [below('/other/*')] }, false],
  ['other actions', { actions: ['s3:DeleteObject'] }, false],
])('whether a denial of %s denies the delivery', (_, given, expected) => {
  expect(isDenied(denial(given))).toBe(expected);
});

const policy = (Statement: Json) => view('policy', { properties: { PolicyDocument: { Statement } } });

test.each<[string, Partial<StatementView>, boolean]>([
  ['NotAction', { notActions: ['s3:Get*'] }, true],
  ['NotPrincipal', { resource: policy([{ NotPrincipal: { AWS: ACCOUNT } }]) }, true],
  ['NotPrincipal in a single statement', { resource: policy({ NotPrincipal: '*' }), property: 'PolicyDocument.Statement' }, true],
  ['principals known only at deployment', { resource: policy([{ Principal: UNKNOWN }]), principalsKnown: false }, false],
  ['neither', { resource: policy([{ Principal: '*' }]) }, false],
])('whether a policy with %s has exceptions', (_, given, expected) => {
  expect(hasExceptions({ statements: [statement(given)], complete: true })).toBe(expected);
});

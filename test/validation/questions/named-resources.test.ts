import { namedResource } from '../../../src/validation/questions/named-resources';
import { Unknown } from '../../../src/validation/view/template';
import type { Json } from '../../../src/validation/view/template';
import { app, Reference, STACK, stackIn, UNKNOWN, view } from '../../support/views';

const OURS = '111122223333';
const stack = stackIn(OURS);
const US = { stack, condition: undefined };
const bucket = view('bucket', { bucketName: 'central', stack: stackIn('999988887777', 'eu-west-1') });
const unnamed = view('bucket', { logicalId: 'Unnamed' });
const role = view('role', { roleName: 'flow-logs', stack });
const group = view('log-group', { logGroupName: '/vpc/flow-logs', stack });
const stream = view('delivery-stream', { deliveryStreamName: 'records', stack });
const inApp = app([bucket, unnamed, role, group, stream]);
const joined = (...parts: (string | Unknown | Reference)[]) => new Unknown({ parts });
const partition = new Unknown({ pseudoParameter: 'AWS::Partition' });

test.each<[string, Json, 'bucket' | 'role' | 'log-group' | 'delivery-stream', { path: string }]>([
  ['a bucket by reference', new Reference(unnamed, 'Arn'), 'bucket', unnamed],
  ['a folder in a bucket', joined(new Reference(unnamed, 'Arn'), '/prefix/'), 'bucket', unnamed],
  ['a bucket by an ARN around its name', joined('arn:', partition, ':s3:::', new Reference(unnamed), '/prefix/'), 'bucket', unnamed],
  ['a bucket of another account by its ARN', 'arn:aws:s3:::central/prefix/', 'bucket', bucket],
  ['a role by its ARN', `arn:aws:iam::${OURS}:role/flow-logs`, 'role', role],
  ['a role with a path by its ARN', `arn:aws:iam::${OURS}:role/network/flow-logs`, 'role', role],
  ['a log group by its name', '/vpc/flow-logs', 'log-group', group],
  ['a log group by its ARN', `arn:aws:logs:us-east-1:${OURS}:log-group:/vpc/flow-logs:*`, 'log-group', group],
  ['a log group by an ARN around a reference', joined('arn:aws:logs:us-east-1:', UNKNOWN, ':log-group:', new Reference(group), ':*'), 'log-group', group],
  ['a stream by its ARN', `arn:aws:firehose:us-east-1:${OURS}:deliverystream/records`, 'delivery-stream', stream],
])('%s is found', (_, value, kind, expected) => {
  expect(namedResource(value, kind, US, inApp)?.path).toBe(expected.path);
});

test('a role of a stack that is bound to no account is meant by a literal ARN in that stack alone', () => {
  const [here, elsewhere] = [STACK, { ...STACK, path: 'Elsewhere' }];
  const unbound = view('role', { roleName: 'flow-logs', stack: here });
  const found = (by: typeof here) => namedResource(`arn:aws:iam::${OURS}:role/flow-logs`, 'role', { stack: by, condition: undefined }, app([unbound]));

  expect([found(here), found(elsewhere)]).toEqual([unbound, undefined]);
});

test('a name that a stack gives to two resources, each under a condition, may mean either', () => {
  const [one, other] = ['A', 'B'].map((condition) => view('role', { logicalId: condition, roleName: 'either', condition, stack }));

  expect(namedResource('either', 'role', US, app([one, other]))).toBeUndefined();
  expect(namedResource('either', 'role', US, app([one]))).toBe(one);
});

test('what is there under one condition is not meant by what is there under another', () => {
  const role = view('role', { roleName: 'conditional', condition: 'A', stack });
  const found = (condition?: string) => namedResource('conditional', 'role', { stack, condition }, app([role]));

  expect([found('A'), found(), found('B')]).toEqual([role, role, undefined]);
});

test.each<[string, Json, 'bucket' | 'role' | 'log-group' | 'delivery-stream']>([
  ['a bucket of somebody else', 'arn:aws:s3:::other', 'bucket'],
  ['a bucket whose name starts with that of another', joined('arn:aws:s3:::', new Reference(unnamed), '-copy/a'), 'bucket'],
  ['a prefix that is called like a bucket', joined('arn:aws:s3:::other/', new Reference(unnamed), '/'), 'bucket'],
  ['a group whose name starts with that of another', joined(new Reference(group), '-copy'), 'log-group'],
  ['a role of another account', 'arn:aws:iam::444455556666:role/flow-logs', 'role'],
  ['a group of another Region', `arn:aws:logs:eu-west-1:${OURS}:log-group:/vpc/flow-logs`, 'log-group'],
  ['a role under the service of another kind', 'arn:aws:s3:::flow-logs', 'role'],
  ['what is known only at deployment', UNKNOWN, 'bucket'],
  ['nothing', undefined, 'bucket'],
])('%s is none of the app', (_, value, kind) => {
  expect(namedResource(value, kind, US, inApp)).toBeUndefined();
});

test('of two groups with one name in stacks that may go anywhere, none is meant', () => {
  const dev = view('log-group', { logGroupName: 'flow-logs', stack: { ...STACK, path: 'Dev' } });
  const prod = view('log-group', { logGroupName: 'flow-logs', stack: { ...STACK, path: 'Prod' } });
  const both = app([dev, prod]);

  expect(namedResource('flow-logs', 'log-group', { stack: STACK, condition: undefined }, both)).toBeUndefined();
  expect(namedResource('flow-logs', 'log-group', prod, both)).toBe(prod);
});

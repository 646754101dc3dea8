import { createdLogGroup, destinationOf, logGroupIdentity } from '../../../src/validation/questions/destinations';
import { Unknown } from '../../../src/validation/view/template';
import type { Value } from '../../../src/validation/view/template';
import { app, flowLog, Reference, STACK, stackIn, UNKNOWN, view } from '../../support/views';

const group = view('log-group', { logGroupName: 'flow-logs' });
const bucket = view('bucket');
const inApp = app([group, bucket]);

test.each([
  ['a reference', new Reference(group), group.path],
  ['its ARN', new Reference(group, 'Arn'), group.path],
  ['its name', 'flow-logs', group.path],
  ['its ARN as text', 'arn:aws:logs:us-east-1:111122223333:log-group:flow-logs:*', group.path],
  ['its ARN as text without the streams', 'arn:aws:logs:us-east-1:111122223333:log-group:flow-logs', group.path],
  ['the name of another', 'others', 'others'],
  ['nothing that is known', UNKNOWN, undefined],
])('a log group is known by %s', (_, value, expected) => {
  expect(logGroupIdentity(value, { stack: STACK, condition: undefined }, inApp)).toBe(expected);
});

test('a log group of the same name in another region is another one', () => {
  const ours = view('log-group', { logGroupName: 'flow-logs', stack: stackIn('111122223333', 'eu-west-1') });

  const stack = stackIn('111122223333', 'us-east-1');

  expect(createdLogGroup('flow-logs', { stack, condition: undefined }, app([ours]))).toBeUndefined();
});

const below = (...parts: (string | Unknown)[]) => new Unknown({ parts: [new Reference(bucket, 'Arn'), ...parts] });
const toBucket = (logDestination: Value<string>) =>
  destinationOf(flowLog({ logDestinationType: 's3', logGroupName: undefined, logDestination }), inApp);

test('a folder is the same with and without its last slash', () => {
  expect(toBucket(below('/a'))).toBe(toBucket(below('/a/')));
});

test('two folders of one bucket are two destinations', () => {
  expect(toBucket(below('/a'))).not.toBe(toBucket(below('/b')));
});

const named = view('bucket', { logicalId: 'Named', bucketName: 'central' });
const custom = view('other', { type: 'Custom::AWS' });
const stream = view('delivery-stream', { deliveryStreamName: 'records' });
const destination = (type: string, logDestination: Value<string>) =>
  destinationOf(
    flowLog({ logDestinationType: type, logGroupName: undefined, logDestination }), app([bucket, named, stream]));

test.each<[string, string, Value<string>, Value<string>, boolean]>([
  ['a bucket by reference and by name', 's3', new Reference(named, 'Arn'), 'arn:aws:s3:::central', true],
  ['a bucket by its ARN and by an ARN around its name', 's3', new Reference(bucket, 'Arn'),
    new Unknown({ parts: ['arn:aws:s3:::', new Reference(bucket)] }), true],
  ['two attributes of one custom resource', 's3', new Reference(custom, 'A'), new Reference(custom, 'B'), false],
  ['a prefix that is called like another bucket', 's3', new Reference(bucket, 'Arn'),
    new Unknown({ parts: ['arn:aws:s3:::central/', new Reference(bucket)] }), false],
  ['a stream by reference and by name', 'kinesis-data-firehose', new Reference(stream, 'Arn'),
    new Unknown({ parts: ['arn:aws:firehose:', STACK.region as Unknown, ':', STACK.account as Unknown, ':deliverystream/records'] }), true],
])('whether %s are one destination', (_, type, one, other, expected) => {
  expect(destination(type, one) === destination(type, other)).toBe(expected);
});

test.each([
  ['a part that is unknown', below('/', UNKNOWN)],
  ['nothing known', UNKNOWN],
])('a destination with %s is not known', (_, destination) => {
  expect(toBucket(destination)).toBeUndefined();
});

test('the account of the stack makes a destination that is equal within the stack', () => {
  const account = new Unknown({ pseudoParameter: 'AWS::AccountId' });

  expect(toBucket(below('/', account))).toBe(toBucket(below('/', account)));
  expect(toBucket(below('/', account))).toContain('AWS::AccountId');
});

import { createdLogGroup, destinationOf, logGroupOf } from '../../../src/validation/questions/destinations';
import { Unknown } from '../../../src/validation/view/values';
import type { Value } from '../../../src/validation/view/values';
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
  expect(logGroupOf(value, STACK, inApp)).toBe(expected);
});

test('a log group of the same name in another region is another one', () => {
  const ours = view('log-group', { logGroupName: 'flow-logs', stack: stackIn('111122223333', 'eu-west-1') });

  expect(createdLogGroup('flow-logs', stackIn('111122223333', 'us-east-1'), app([ours]))).toBeUndefined();
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

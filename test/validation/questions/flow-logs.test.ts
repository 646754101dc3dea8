import {
  accountOfStream, bucketOf, destinationTypeOf, fieldNamesOf, isOnGateway, knownFieldsOf, logGroupNameOf, logGroupOf,
  logGroupLocation, roleOf,
} from '../../../src/validation/questions/flow-logs';
import type { FlowLogView } from '../../../src/validation/view/views';
import { app, flowLog, Reference, stackIn, UNKNOWN, view } from '../../support/views';

const GROUP_ARN = 'arn:aws:logs:eu-west-1:444455556666:log-group:records:*';

test.each<[FlowLogView['logDestinationType'], string | undefined]>([
  [undefined, 'cloud-watch-logs'], ['s3', 's3'], [UNKNOWN, undefined],
])('the destination type %p is %s', (logDestinationType, expected) => {
  expect(destinationTypeOf(flowLog({ logDestinationType }))).toBe(expected);
});

test.each<[FlowLogView['resourceType'], boolean]>([
  ['TransitGateway', true], ['TransitGatewayAttachment', true], ['VPC', false], [UNKNOWN, false], [undefined, false],
])('%p is a gateway: %s', (resourceType, expected) => {
  expect(isOnGateway(flowLog({ resourceType }))).toBe(expected);
});

test('names in a format are read as they stand, known fields are those of this library', () => {
  const read = (logFormat: FlowLogView['logFormat']) => [fieldNamesOf(flowLog({ logFormat })), knownFieldsOf(flowLog({ logFormat })).map(({ name }) => name)];

  expect(read('${start} ${Misspelled} ${srcaddr}')).toEqual([['start', 'Misspelled', 'srcaddr'], ['srcaddr', 'start']]);
  expect(read(undefined)).toEqual([undefined, []]);
  expect(read(UNKNOWN)).toEqual([undefined, []]);
});

test('resources of the app are found by reference and by name, others are not', () => {
  const [group, bucket, role] = [
    view('log-group', { logGroupName: 'records' }), view('bucket', { bucketName: 'records' }), view('role', { roleName: 'delivery' }),
  ];
  const inApp = app([group, bucket, role]);

  expect(logGroupOf(flowLog({ logGroupName: new Reference(group) }), inApp)).toBe(group);
  expect(logGroupOf(flowLog({ logGroupName: 'records' }), inApp)).toBe(group);
  expect(logGroupOf(flowLog({ logGroupName: 'others' }), inApp)).toBeUndefined();
  expect(logGroupOf(flowLog({ logGroupName: undefined, logDestination: new Reference(group, 'Arn') }), inApp)).toBe(group);
  expect(bucketOf(flowLog({ logDestination: new Reference(bucket, 'Arn') }), inApp)).toBe(bucket);
  expect(roleOf(flowLog({ deliverLogsPermissionArn: new Reference(role, 'Arn') }), inApp)).toBe(role);
});

test('the account of a stream is that of its stack, else that of its ARN', () => {
  const stream = view('delivery-stream', { stack: stackIn('444455556666') });
  const arn = 'arn:aws:firehose:eu-west-1:777788889999:deliverystream/records';

  expect(accountOfStream(flowLog({ logDestination: new Reference(stream, 'Arn') }), app([stream]))).toBe('444455556666');
  expect(accountOfStream(flowLog({ logDestination: arn }), app())).toBe('777788889999');
  expect(accountOfStream(flowLog({ logDestination: 'arn:aws:s3:::records' }), app())).toBeUndefined();
});

test.each<[string, Partial<FlowLogView>, object]>([
  ['an ARN', { logDestination: GROUP_ARN, logGroupName: undefined },
    { account: '444455556666', region: 'eu-west-1', property: 'LogDestination' }],
  ['a name', {}, { account: undefined, region: undefined, property: 'LogGroupName' }],
  ['a name, and what the program knows', { target: { logGroup: { account: '1', region: '2' } } },
    { account: '1', region: '2', property: 'LogGroupName' }],
])('the log group of a flow log with %s is where that says', (_, given, place) => {
  expect(logGroupLocation(flowLog(given), app())).toEqual(place);
});

test('a log group of the app is where its stack is', () => {
  const group = view('log-group', { stack: stackIn('777788889999', 'us-west-2') });

  expect(logGroupLocation(flowLog({ logGroupName: new Reference(group) }), app([group])))
    .toEqual({ account: '777788889999', region: 'us-west-2', property: 'LogGroupName' });
});

test('the name of a log group is known from the group, the name or the ARN', () => {
  const [named, unnamed] = [view('log-group', { logicalId: 'A', logGroupName: 'records' }), view('log-group', { logicalId: 'B' })];
  const inApp = app([named, unnamed]);

  expect(logGroupNameOf(flowLog({ logGroupName: new Reference(named) }), inApp)).toBe('records');
  expect(logGroupNameOf(flowLog({ logGroupName: new Reference(unnamed) }), inApp)).toEqual(new Reference(unnamed));
  expect(logGroupNameOf(flowLog({ logGroupName: 'others' }), inApp)).toBe('others');
  expect(logGroupNameOf(flowLog({ logGroupName: undefined, logDestination: GROUP_ARN }), inApp)).toBe('records');
  expect(logGroupNameOf(flowLog({ logGroupName: undefined, logDestination: 'arn:aws:s3:::records' }), inApp)).toBeUndefined();
});

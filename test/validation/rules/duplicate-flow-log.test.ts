import { FlowLogFormat } from '../../../src/model/flow-log-format';
import { duplicateFlowLog as rule } from '../../../src/validation/rules/duplicate-flow-log';
import { Unknown } from '../../../src/validation/view/template';
import type { FlowLogView } from '../../../src/validation/view/views';
import { faults } from '../../support/rules';
import { app, flowLog, Reference, stackIn, UNKNOWN, view } from '../../support/views';

const group = view('log-group', { logGroupName: 'flow-logs' });
const bucket = view('bucket');
const vpc = view('vpc');
const custom = view('other', { type: 'Custom::AWS' });
const inBucket = (prefix: string) => ({
  logGroupName: undefined,
  logDestinationType: 's3',
  logDestination: new Unknown({ parts: [new Reference(bucket, 'Arn'), prefix] }),
});

/** What the second of two flow logs is told, when each differs from the correct one in what is given. */
function second(one: Partial<FlowLogView>, other: Partial<FlowLogView>, hidesDummies = false): string[] {
  const [first, later] = [flowLog({ logicalId: 'One', ...one }), flowLog({ logicalId: 'Other', ...other })];
  const inApp = app([first, later, group, bucket, vpc], { hidesDummies });
  expect(faults(rule, first, inApp)).toEqual([]);
  return faults(rule, later, inApp);
}

test.each([
  ['everything', {}, {}],
  ['role and tags aside, everything', { deliverLogsPermissionArn: 'arn:aws:iam::1:role/a' }, { tags: [] }],
  ['the default interval, said once', {}, { maxAggregationInterval: 600 }],
  ['the default format, said once', {}, { logFormat: FlowLogFormat.DEFAULT.toString() }],
  ['a VPC by different attributes', { resourceId: new Reference(vpc) }, { resourceId: new Reference(vpc, 'VpcId') }],
  ['a log group by name and by reference', {}, { logGroupName: new Reference(group) }],
  ['a log group by name and by ARN', {}, {
    logGroupName: undefined, logDestination: 'arn:aws:logs:us-east-1:111122223333:log-group:flow-logs:*',
  }],
  ['a bucket and prefix', inBucket('/a'), inBucket('/a/')],
  ['a gateway', { resourceType: 'TransitGateway', trafficType: undefined },
    { resourceType: 'TransitGateway', trafficType: undefined, maxAggregationInterval: 60 }],
  ['everything under one condition', { condition: 'Enabled' }, { condition: 'Enabled' }],
  ['everything, one under a condition', {}, { condition: 'Enabled' }],
])('two flow logs that share %s fail at the second', (_, one, other) => {
  expect(second(one, other))
    .toEqual([expect.stringMatching(/^ResourceId: Stack\/One has the same .* FlowLogAlreadyExists$/)]);
});

test.each([
  ['resource', {}, { resourceId: 'vpc-0aaaaaaaaaaaaaaaa' }],
  ['traffic type', { trafficType: 'ACCEPT' }, { trafficType: 'REJECT' }],
  ['log group', {}, { logGroupName: 'other-flow-logs' }],
  ['attribute of one custom resource', { resourceId: new Reference(custom, 'VpcA') }, { resourceId: new Reference(custom, 'VpcB') }],
  ['log group, whose name starts with that of the other', { logGroupName: new Reference(group) },
    { logGroupName: new Unknown({ parts: [new Reference(group), '-copy'] }) }],
  ['key prefix in one bucket', inBucket('/a'), inBucket('/b')],
  ['format', {}, { logFormat: '${version} ${srcaddr}' }],
  ['interval', {}, { maxAggregationInterval: 60 }],
  ['condition', { condition: 'Small' }, { condition: 'Large' }],
  ['region', { stack: stackIn('111122223333', 'us-east-1') }, { stack: stackIn('111122223333', 'eu-west-1') }],
])('two flow logs that differ in their %s pass', (_, one, other) => {
  expect(second(one, other)).toEqual([]);
});

test.each([
  ['resources', { resourceId: UNKNOWN }],
  ['log groups', { logGroupName: UNKNOWN }],
  ['destination types', { logDestinationType: UNKNOWN }],
  ['traffic types', { trafficType: UNKNOWN }],
  ['formats', { logFormat: UNKNOWN }],
  ['intervals', { maxAggregationInterval: UNKNOWN }],
])('%s known only at deployment pass', (_, given) => {
  expect(second(given, given)).toEqual([]);
});

test('lookups that are still to be done pass: their dummy ids are all the same', () => {
  expect(second({}, {}, true)).toEqual([]);
});

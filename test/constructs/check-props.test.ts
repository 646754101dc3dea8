import { Lazy } from 'aws-cdk-lib';
import { FlowLogDestination, FlowLogFormat, FlowLogResource } from '../../src';
import { checkOptionKinds, checkProps, checkResourceType } from '../../src/constructs/check-props';
import { stackIn } from '../support/stacks';

const stack = stackIn();
const VPC = FlowLogResource.fromVpcId('vpc-1');

test('props of the right kinds pass', () => {
  expect(() => checkProps(stack, { resourceType: VPC })).not.toThrow();
  expect(() => checkProps(stack, {
    resourceType: { resourceType: 'VPC', resourceId: 'vpc-1' }, destination: FlowLogDestination.toCloudWatchLogs(), logFormat: FlowLogFormat.DEFAULT,
  })).not.toThrow();
});

test.each<[string, unknown, string]>([
  ['a VPC', stack, `got the Stack 'Stack'`],
  ['an id', 'vpc-1', `got 'vpc-1'`],
  ['nothing', undefined, 'got undefined'],
  ['null', null, 'got null'],
  ['one half', { resourceType: 'VPC' }, `got an object with 'resourceType'`],
  ['the other half', { resourceId: 'vpc-1' }, `got an object with 'resourceId'`],
  ['a token', Lazy.any({ produce: () => VPC }), 'got a token'],
])('%s does not say what to monitor', (_, target, got) => {
  expect(() => checkResourceType(stack, 'resourceType', target))
    .toThrow(`Stack: 'resourceType' must specify what to monitor, such as FlowLogResource.fromVpc(vpc), ${got}`);
});

test.each<[string, object, string]>([
  ['a bucket', { destination: { bucketArn: 'b' } }, `'destination' must be one of FlowLogDestination, such as FlowLogDestination.toS3(bucket), got an object with 'bucketArn'`],
  ['no destination', { destination: null }, `'destination' must be one of FlowLogDestination, such as FlowLogDestination.toS3(bucket), got null`],
  ['a format as text', { logFormat: '${version}' }, `'logFormat' must be a FlowLogFormat, got '\${version}'; use FlowLogFormat.parse(text)`],
  ['a list of formats', { logFormat: ['${version}'] }, `'logFormat' must be a FlowLogFormat, got a list of 1; use FlowLogFormat.fromLogFormats(formats)`],
  ['no format', { logFormat: null }, `'logFormat' must be a FlowLogFormat, got null; use FlowLogFormat.parse(text)`],
])('%s is of another kind', (_, options, message) => {
  expect(() => checkOptionKinds(stack, options)).toThrow(message);
});

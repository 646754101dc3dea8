import { Fn } from 'aws-cdk-lib';
import { FlowLogField, FlowLogFormat, FlowLogProps, FlowLogTagResource } from '../../src';
import { flowLogIn, propertiesOf, stackIn } from '../support/stacks';

const { INSTANCE, NETWORK_INTERFACE, AUTO_SCALING_GROUP } = FlowLogTagResource;
const { INSTANCE_TAG, INSTANCE_TAG_2, INTERFACE_TAG, ASG_TAG } = FlowLogField;

test.each<[string, Partial<FlowLogProps>, string]>([
  ['a field without a tag', { logFormat: FlowLogFormat.of(INSTANCE_TAG) },
    "'tagFieldSpecifications' must name a tag of 'instance' to fill the field 'instance-tag', got none"],
  ['a second field with one tag', {
    logFormat: FlowLogFormat.of(INSTANCE_TAG, INSTANCE_TAG_2),
    tagFieldSpecifications: [{ resourceType: INSTANCE, tagKeys: ['Name'] }],
  }, "must name two tags of 'instance' to fill the field 'instance-tag-2', got 1"],
  ['a tag of something else', {
    logFormat: FlowLogFormat.of(ASG_TAG),
    tagFieldSpecifications: [{ resourceType: INSTANCE, tagKeys: ['Name'] }],
  }, "'logFormat' must have the field 'instance-tag' to show the tag 'Name' of 'tagFieldSpecifications', got '${asg-tag}'"],
  ['a tag without a field', { tagFieldSpecifications: [{ resourceType: INSTANCE, tagKeys: ['Name'] }] },
    "to show the tag 'Name' of 'tagFieldSpecifications', got the default format"],
  ['no tag', {
    logFormat: FlowLogFormat.of(INSTANCE_TAG), tagFieldSpecifications: [{ resourceType: INSTANCE, tagKeys: [] }],
  }, "'tagKeys' of 'instance' must have one or two keys, got 0"],
  ['three tags', {
    logFormat: FlowLogFormat.of(INSTANCE_TAG),
    tagFieldSpecifications: [{ resourceType: INSTANCE, tagKeys: ['a', 'b', 'c'] }],
  }, "'tagKeys' of 'instance' must have one or two keys, got 3"],
  ['an empty key', {
    logFormat: FlowLogFormat.of(INTERFACE_TAG),
    tagFieldSpecifications: [{ resourceType: NETWORK_INTERFACE, tagKeys: [''] }],
  }, "'tagKeys' of 'network-interface' must have keys of 1 to 128 characters, got one of 0"],
  ['a long key', {
    logFormat: FlowLogFormat.of(INTERFACE_TAG),
    tagFieldSpecifications: [{ resourceType: NETWORK_INTERFACE, tagKeys: ['k'.repeat(129)] }],
  }, 'must have keys of 1 to 128 characters, got one of 129'],
  ['the same resource twice', {
    logFormat: FlowLogFormat.of(ASG_TAG),
    tagFieldSpecifications: ['a', 'b'].map((key) => ({ resourceType: AUTO_SCALING_GROUP, tagKeys: [key] })),
  }, "'tagFieldSpecifications' must have 'auto-scaling-group' once, got it more than once"],
])('%s is refused', (_, options, message) => {
  expect(() => flowLogIn(stackIn(), options)).toThrow(message);
});

test('each field with its tag is fine', () => {
  const stack = stackIn();
  flowLogIn(stack, {
    logFormat: FlowLogFormat.DEFAULT.plus(INSTANCE_TAG, INTERFACE_TAG, ASG_TAG),
    tagFieldSpecifications: [INSTANCE, NETWORK_INTERFACE, AUTO_SCALING_GROUP].map((resourceType) => ({
      resourceType, tagKeys: ['Name'],
    })),
  });

  expect(propertiesOf(stack, 'AWS::EC2::FlowLog').TagFieldSpecifications).toHaveLength(3);
});

test('keys known at deployment are fine', () => {
  const stack = stackIn();
  flowLogIn(stack, {
    logFormat: FlowLogFormat.of(INSTANCE_TAG, INSTANCE_TAG_2),
    tagFieldSpecifications: [{ resourceType: INSTANCE, tagKeys: Fn.split(',', Fn.importValue('Keys')) }],
  });

  expect(propertiesOf(stack, 'AWS::EC2::FlowLog').TagFieldSpecifications).toEqual([
    { ResourceType: 'instance', TagKeys: { 'Fn::Split': [',', { 'Fn::ImportValue': 'Keys' }] } },
  ]);
});

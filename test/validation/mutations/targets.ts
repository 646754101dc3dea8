import { ref } from './bases/parts';
import type { Mutation } from './mutation';
import { add, replace, set } from './template';

const flowLog = (given: Readonly<Record<string, unknown>>) => set('FlowLog', given);

/** In what a flow log watches and writes. */
export const TARGETS: readonly Mutation[] = [
  {
    mistake: 'a traffic type on a transit gateway', base: 'gateway', rule: 'gateway-with-traffic-type',
    changes: [flowLog({ TrafficType: 'ALL' })],
  },
  {
    mistake: 'ten minutes on a transit gateway', base: 'gateway', rule: 'gateway-interval-too-long',
    changes: [flowLog({ MaxAggregationInterval: 600 })],
  },
  {
    mistake: 'a field of VPCs on a transit gateway', base: 'gateway', rule: 'field-resource-type-mismatch',
    changes: [replace('FlowLog', '${bytes}', '${instance-id}'), replace('Filter', ' bytes,', ' instance,')],
  },
  {
    mistake: 'a field of transit gateways on a VPC', base: 'archive', rule: 'field-resource-type-mismatch',
    changes: [flowLog({ LogFormat: '${version} ${srcaddr} ${tgw-id}' })],
  },
  {
    mistake: 'no traffic type', base: 'archive', rule: 'traffic-type-missing',
    changes: [flowLog({ TrafficType: undefined })],
  },
  {
    mistake: 'traffic type REJECTED', base: 'archive', rule: 'traffic-type-misspelled',
    changes: [flowLog({ TrafficType: 'REJECTED' })],
  },
  {
    mistake: 'resource type Vpc', base: 'archive', rule: 'resource-type-misspelled',
    changes: [flowLog({ ResourceType: 'Vpc' })],
  },
  {
    mistake: 'a topic for a VPC', base: 'rejected-ssh', rule: 'resource-id-mismatch',
    changes: [flowLog({ ResourceId: ref('Topic') })],
  },
  {
    mistake: 'a VPC under type Subnet', base: 'archive', rule: 'resource-id-mismatch',
    changes: [flowLog({ ResourceType: 'Subnet' })],
  },
  {
    mistake: 'a Connect attachment', base: 'gateway', rule: 'attachment-not-supported',
    changes: [
      add('Connect', { Type: 'AWS::EC2::TransitGatewayConnect', Properties: {
        TransportTransitGatewayAttachmentId: ref('Attachment'), Options: { Protocol: 'gre' },
      } }),
      flowLog({ ResourceType: 'TransitGatewayAttachment', ResourceId: ref('Connect') }),
    ],
  },
  {
    mistake: 'the VPC of a subnet under type Subnet', base: 'rejected-ssh', rule: 'resource-id-mismatch',
    changes: [flowLog({ ResourceType: 'Subnet', ResourceId: { 'Fn::GetAtt': ['Subnet', 'VpcId'] } })],
  },
  {
    mistake: 'an interval of five minutes', base: 'archive', rule: 'interval-not-supported',
    changes: [flowLog({ MaxAggregationInterval: 300 })],
  },
  {
    mistake: 'a misspelled field', base: 'archive', rule: 'field-misspelled',
    changes: [flowLog({ LogFormat: '${version} ${src-addr} ${dstaddr}' })],
  },
  {
    mistake: 'an unknown field', base: 'archive', rule: 'field-unknown',
    changes: [flowLog({ LogFormat: '${version} ${srcaddr} ${hostname}' })],
  },
  {
    mistake: 'a field twice', base: 'archive', rule: 'field-repeated',
    changes: [flowLog({ LogFormat: '${version} ${srcaddr} ${srcaddr}' })],
  },
  {
    mistake: 'fields without their braces', base: 'archive', rule: 'format-malformed',
    changes: [flowLog({ LogFormat: 'version srcaddr dstaddr' })],
  },
  {
    mistake: 'fields with commas in between', base: 'archive', rule: 'format-malformed',
    changes: [flowLog({ LogFormat: '${version}, ${srcaddr}, ${dstaddr}' })],
  },
  {
    mistake: 'a second tag field with one tag key', base: 'archive', rule: 'tag-fields-mismatch',
    changes: [flowLog({
      LogFormat: '${version} ${srcaddr} ${instance-tag-2}',
      TagFieldSpecifications: [{ ResourceType: 'instance', TagKeys: ['Name'] }],
    })],
  },
  {
    mistake: 'tag fields without tag keys', base: 'archive', rule: 'tag-fields-undefined',
    changes: [flowLog({ LogFormat: '${version} ${srcaddr} ${instance-tag}' })],
  },
];

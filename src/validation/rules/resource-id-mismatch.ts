import { resourceTypeFacts, resourceTypeOfId } from '../../model/resource-types';
import type { ResourceTypeFacts } from '../../model/resource-types';
import { isComputed } from '../questions/computed-types';
import { defineRule } from '../rule';
import { parseArn } from '../view/arns';
import { Reference } from '../view/template';
import type { Value } from '../view/template';
import { shown } from '../view/values';

/** The CloudFormation types whose `Ref` is the id of such a resource. */
const RESOURCES = new Map([
  ['VPC', /^AWS::EC2::VPC$/],
  ['Subnet', /^AWS::EC2::Subnet$/],
  ['NetworkInterface', /^AWS::EC2::NetworkInterface$/],
  ['TransitGateway', /^AWS::EC2::TransitGateway$/],
  ['TransitGatewayAttachment', /^AWS::EC2::TransitGateway(Vpc|Peering)?Attachment$|^AWS::EC2::TransitGatewayConnect$/],
  ['RegionalNatGateway', /^AWS::EC2::NatGateway$/],
]);

/** Attributes whose name says what they are, whichever resource they are of; of the others that is not known. */
const ATTRIBUTES = new Map([
  ['VpcId', 'VPC'],
  ['SubnetId', 'Subnet'],
  ['CidrBlock', undefined],
  ['DefaultNetworkAcl', undefined],
  ['DefaultSecurityGroup', undefined],
  ['AvailabilityZone', undefined],
  ['PrimaryPrivateIpAddress', undefined],
  ['Arn', undefined],
  ['TransitGatewayArn', undefined],
]);

/** A VPC id under type Subnet, or the id of something that has no flow logs: EC2 does not find the resource. */
export const resourceIdMismatch = defineRule({
  id: 'resource-id-mismatch',
  summary: 'ResourceId does not match ResourceType.',
  severity: 'error',
  subject: 'flow-log',
  check({ resourceId, resourceType }) {
    const kind = resourceTypeFacts(resourceType);
    if (kind === undefined) return [];
    const found = whatElse(resourceId, kind);
    if (found === undefined) return [];
    return [{
      property: 'ResourceId',
      message: `ResourceId must be that of a ${kind.type} (${kind.idPrefix}…), got ${found}: EC2 does not find the resource`,
      fix: 'Specify the ID of the resource to monitor, and the resource type that matches it.',
    }];
  },
});

function whatElse(resourceId: Value<string>, { type: wanted }: ResourceTypeFacts): string | undefined {
  if (typeof resourceId === 'string') return resourceTypeOfId(resourceId)?.type === wanted ? undefined : `'${resourceId}'`;
  if (!(resourceId instanceof Reference)) return parseArn(resourceId) === undefined ? undefined : `the ARN '${shown(resourceId)}'`;
  const { attribute, target: { type, path } } = resourceId;
  if (isComputed(type)) return undefined;
  if (attribute === 'Ref') return RESOURCES.get(wanted)!.test(type) ? undefined : `the ${type} '${path}'`;
  const isOther = ATTRIBUTES.has(attribute) && ATTRIBUTES.get(attribute) !== wanted;
  return isOther ? `the ${attribute} of the ${type} '${path}'` : undefined;
}

import { Unknown } from '../view/template';
import type { Reference, Resource } from '../view/template';
import { viewOf } from '../view/values';
import type { ResourceView } from '../view/views';

type Part = string | Unknown;

const PARTITION = new Unknown({ pseudoParameter: 'AWS::Partition' });
const REGION = new Unknown({ pseudoParameter: 'AWS::Region' });
const ACCOUNT = new Unknown({ pseudoParameter: 'AWS::AccountId' });

/**
 * What CloudFormation makes of a reference to a resource whose name the template says, seen from the resource's stack; undefined if
 * CloudFormation generates the name. CloudFormation compares these values, not how the template spells them.
 */
export function physicalName(reference: Reference): readonly Part[] | undefined {
  const { target, attribute } = reference;
  const name = nameOf(viewOf(reference));
  if (typeof name !== 'string') return undefined;
  if (attribute === 'Ref') return [name];
  return attribute === 'Arn' ? arnOf(target, name) : undefined;
}

function nameOf(resource: ResourceView) {
  switch (resource.kind) {
    case 'log-group': return resource.logGroupName;
    case 'bucket': return resource.bucketName;
    case 'role': return resource.roleName;
    case 'delivery-stream': return resource.deliveryStreamName;
    default: return undefined;
  }
}

function arnOf({ kind, properties: { Path: path = '/' } }: Resource, name: string): readonly Part[] | undefined {
  switch (kind) {
    case 'log-group': return ['arn:', PARTITION, ':logs:', REGION, ':', ACCOUNT, `:log-group:${name}:*`];
    case 'bucket': return ['arn:', PARTITION, `:s3:::${name}`];
    case 'role': return typeof path === 'string' ? ['arn:', PARTITION, ':iam::', ACCOUNT, `:role${path}${name}`] : undefined;
    case 'delivery-stream': return ['arn:', PARTITION, ':firehose:', REGION, ':', ACCOUNT, `:deliverystream/${name}`];
    default: return undefined;
  }
}

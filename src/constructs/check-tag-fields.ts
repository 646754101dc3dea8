import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { FlowLogFormat } from '../model/flow-log-format';
import { fail } from './fail';
import { FlowLogOptions, FlowLogTagFieldSpecification, FlowLogTagResource } from './flow-log-options';

/** The fields that show the first and the second tag of each kind of resource. */
const TAG_FIELDS = [
  { resourceType: FlowLogTagResource.INSTANCE, fields: ['instance-tag', 'instance-tag-2'] },
  { resourceType: FlowLogTagResource.NETWORK_INTERFACE, fields: ['interface-tag', 'interface-tag-2'] },
  { resourceType: FlowLogTagResource.AUTO_SCALING_GROUP, fields: ['asg-tag', 'asg-tag-2'] },
];

/**
 * Throws if the tag fields of the format and the tags to fill them with do not fit.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html
 */
export function checkTagFields(scope: IConstruct, options: FlowLogOptions): void {
  const specifications = options.tagFieldSpecifications ?? [];
  checkOnePerResource(scope, specifications);
  for (const specification of specifications) checkTagKeys(scope, specification);
  for (const { resourceType, fields } of TAG_FIELDS) {
    const tagKeys = specifications.find((specification) => specification.resourceType === resourceType)?.tagKeys ?? [];
    if (!Token.isUnresolved(tagKeys)) checkFields(scope, options.logFormat, { resourceType, tagKeys, fields });
  }
}

interface TagFields extends FlowLogTagFieldSpecification {
  readonly fields: string[];
}

function checkFields(
  scope: IConstruct, format: FlowLogFormat | undefined, { resourceType, tagKeys, fields }: TagFields,
): void {
  const used = format?.fields.map(({ name }) => name).filter((name) => fields.includes(name)) ?? [];
  const empty = used.find((name) => fields.indexOf(name) >= tagKeys.length);
  if (empty !== undefined) {
    fail(scope, `'tagFieldSpecifications' must name at least ${fields.indexOf(empty) + 1} tag(s) of '${resourceType}' `
    + `to fill the field '${empty}', got ${tagKeys.length}`);
  }
  if (tagKeys.length > 0 && used.length === 0) {
    const got = format === undefined ? 'the default format' : `'${format.toString()}'`;
    fail(scope, `'logFormat' must have the field '${fields[0]}' to show the tag '${tagKeys[0]}' of `
    + `'tagFieldSpecifications', got ${got}`);
  }
}

function checkOnePerResource(scope: IConstruct, specifications: FlowLogTagFieldSpecification[]): void {
  const types = specifications.map(({ resourceType }) => resourceType);
  const twice = types.find((type, index) => types.indexOf(type) !== index);
  if (twice !== undefined) fail(scope, `'tagFieldSpecifications' must have '${twice}' once, got it more than once`);
}

function checkTagKeys(scope: IConstruct, { resourceType, tagKeys }: FlowLogTagFieldSpecification): void {
  if (Token.isUnresolved(tagKeys)) return;
  if (tagKeys.length < 1 || tagKeys.length > 2) {
    fail(scope, `'tagKeys' of '${resourceType}' must have one or two keys, got ${tagKeys.length}`);
  }
  const odd = tagKeys.find((key) => !Token.isUnresolved(key) && (key.length < 1 || key.length > 128));
  if (odd !== undefined) {
    fail(scope, `'tagKeys' of '${resourceType}' must have keys of 1 to 128 characters, got one of ${odd.length}`);
  }
}

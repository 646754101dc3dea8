import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { FlowLogFormat } from '../model/flow-log-format';
import { tagFieldWithoutKey } from '../model/flow-log-faults';
import { MAX_TAG_KEY_LENGTH, MAX_TAG_KEYS } from '../model/limits';
import { TAG_FIELDS } from '../model/tag-fields';
import { fail } from './fail';
import type { FlowLogOptions, FlowLogTagFieldSpecification } from './flow-log-options';

/**
 * Throws if the tag fields of the format and the tags to fill them with do not fit.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html
 */
export function checkTagFields(scope: IConstruct, options: FlowLogOptions): void {
  const specifications = options.tagFieldSpecifications ?? [];
  checkOnePerResource(scope, specifications);
  for (const specification of specifications) checkTagKeys(scope, specification);
  for (const specification of specifications) checkUse(scope, options.logFormat, specification);
  checkFields(scope, options.logFormat, specifications);
}

function checkUse(
  scope: IConstruct, format: FlowLogFormat | undefined, { resourceType, tagKeys }: FlowLogTagFieldSpecification,
): void {
  const fields = TAG_FIELDS.get(resourceType);
  if (fields === undefined || Token.isUnresolved(tagKeys)) return;
  if (format?.fields.some(({ name }) => fields.includes(name)) === true) return;
  const got = format === undefined ? 'the default format' : `'${format.toString()}'`;
  fail(scope, `'logFormat' must have the field '${fields[0]}' to show the tag '${tagKeys[0]}' of `
  + `'tagFieldSpecifications', got ${got}`);
}

function checkFields(
  scope: IConstruct, format: FlowLogFormat | undefined, specifications: FlowLogTagFieldSpecification[],
): void {
  const names = format?.fields.map(({ name }) => name) ?? [];
  const fault = tagFieldWithoutKey(names, (kind) => {
    const tagKeys = specifications.find(({ resourceType }) => String(resourceType) === kind)?.tagKeys ?? [];
    return Token.isUnresolved(tagKeys) ? undefined : tagKeys.length;
  });
  if (fault !== undefined) fail(scope, `'tagFieldSpecifications' ${fault}`);
}

function checkOnePerResource(scope: IConstruct, specifications: FlowLogTagFieldSpecification[]): void {
  const types = specifications.map(({ resourceType }) => resourceType);
  const twice = types.find((type, index) => types.indexOf(type) !== index);
  if (twice !== undefined) fail(scope, `'tagFieldSpecifications' must have '${twice}' once, got it more than once`);
}

function checkTagKeys(scope: IConstruct, { resourceType, tagKeys }: FlowLogTagFieldSpecification): void {
  if (Token.isUnresolved(tagKeys)) return;
  if (tagKeys.length < 1 || tagKeys.length > MAX_TAG_KEYS) {
    fail(scope, `'tagKeys' of '${resourceType}' must have one or two keys, got ${tagKeys.length}`);
  }
  const odd = tagKeys.find((key) => !Token.isUnresolved(key) && (key.length < 1 || key.length > MAX_TAG_KEY_LENGTH));
  if (odd !== undefined) {
    fail(scope, `'tagKeys' of '${resourceType}' must have keys of 1 to ${MAX_TAG_KEY_LENGTH} characters, got one of ${odd.length}`);
  }
}

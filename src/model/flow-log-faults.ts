import { DESTINATION_OPTION_NAMES } from './destinations';
import type { FlowLogField } from './flow-log-field';
import { RESOURCE_TYPE_NAMES, RESOURCE_TYPES, resourceTypeFacts } from './resource-types';
import { TAG_FIELDS } from './tag-fields';
import { TRAFFIC_TYPES } from './traffic-types';

// Why EC2 would reject a flow log: each function tells one fault as the second half of a sentence that begins with the
// name of the property, or answers undefined. What it does not know passes.

/** A resource type that no flow log has. */
export function unknownResourceType(resourceType: string): string | undefined {
  if (resourceTypeFacts(resourceType) !== undefined) return undefined;
  return `must be one of ${RESOURCE_TYPE_NAMES.join(', ')}, got '${resourceType}'`;
}

/** A traffic type that no flow log has. */
export function unknownTrafficType(trafficType: string): string | undefined {
  return TRAFFIC_TYPES.includes(trafficType) ? undefined : `must be ${TRAFFIC_TYPES_IN_WORDS}, got '${trafficType}'`;
}

/** No traffic type, where only a flow log of a transit gateway does without. */
export function missingTrafficType(resourceType: string, trafficType: unknown): string | undefined {
  const facts = resourceTypeFacts(resourceType);
  if (trafficType !== undefined || facts?.family !== 'vpc') return undefined;
  return `must be ${TRAFFIC_TYPES_IN_WORDS} for a ${facts.name}, got none`;
}

/** A traffic type for a flow log of a transit gateway. */
export function trafficTypeOfGateway(resourceType: string, trafficType: string): string | undefined {
  const facts = resourceTypeFacts(resourceType);
  if (facts?.family !== 'transit-gateway') return undefined;
  return `must not be set for a ${facts.name}, which logs all traffic, got '${trafficType}'`;
}

/** An interval that flow logs of the resource type do not have, or of no type if it is not known. */
export function unsupportedInterval(resourceType: string | undefined, seconds: number): string | undefined {
  const facts = resourceTypeFacts(resourceType);
  const intervals = facts?.intervals ?? ALL_INTERVALS;
  if (intervals.includes(seconds)) return undefined;
  return `must be ${intervals.join(' or ')} s${facts === undefined ? '' : ` for a ${facts.name}`}, got ${seconds} s`;
}

/** Fields that only the other family's records have. */
export function foreignFields(resourceType: string, fields: readonly FlowLogField[]): string | undefined {
  const facts = resourceTypeFacts(resourceType);
  if (facts === undefined) return undefined;
  const siblings = RESOURCE_TYPES.filter(({ family }) => family === facts.family);
  const foreign = fields.filter((field) => !siblings.some(({ type }) => field.isFilledBy(type)));
  if (foreign.length === 0) return undefined;
  return `must have fields of a ${facts.name} only, got ${foreign.map(({ name }) => `'${name}'`).join(', ')}`;
}

/**
 * A field for a tag whose key nothing names.
 *
 * @param fields Names of the format's fields.
 * @param tagKeys How many keys there are for a kind of resource; undefined where that is not known.
 */
export function tagFieldWithoutKey(
  fields: readonly string[], tagKeys: (resourceType: string) => number | undefined,
): string | undefined {
  for (const [resourceType, names] of TAG_FIELDS) {
    const keys = tagKeys(resourceType);
    const index = keys === undefined ? -1 : names.findIndex((name, at) => at >= keys && fields.includes(name));
    if (index < 0) continue;
    return `must name ${index === 0 ? 'a tag' : 'two tags'} of '${resourceType}' to fill the field '${names[index]}', `
      + `got ${keys === 0 ? 'none' : keys}`;
  }
  return undefined;
}

/** Options for files of which not all are given. */
export function incompleteDestinationOptions(given: readonly string[]): string | undefined {
  const names = new Set(given.map((name) => name.toLowerCase()));
  const missing = DESTINATION_OPTION_NAMES.filter((name) => !names.has(name.toLowerCase()));
  if (missing.length === 0) return undefined;
  return `must have ${DESTINATION_OPTION_NAMES.join(', ')}, got no ${missing.join(' and no ')}`;
}

const TRAFFIC_TYPES_IN_WORDS = 'ACCEPT, REJECT or ALL';

const ALL_INTERVALS = [...new Set(RESOURCE_TYPES.flatMap(({ intervals }) => intervals))];

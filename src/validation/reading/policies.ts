import { Reference, Unknown } from '../view/template';
import type { Json, JsonObject } from '../view/template';
import { listOf, objectOf } from '../view/values';
import type { PolicyView, ResourceView, StatementView } from '../view/views';

/** A policy document and where it stands. */
export interface PolicySource {
  readonly resource: ResourceView;
  /** 'PolicyDocument', 'AssumeRolePolicyDocument', 'Policies.0.PolicyDocument' … */
  readonly property: string;
  readonly document: Json;
}

/** The statements of several policies together. */
export function joinPolicies(policies: readonly PolicyView[], complete: boolean = true): PolicyView {
  return {
    statements: policies.flatMap(({ statements }) => statements),
    complete: complete && policies.every((policy) => policy.complete),
  };
}

/** The inline policies of a role, a user or a group. */
export function inlinePolicies(resource: ResourceView, policies: Json = []): PolicyView[] {
  return listOf(policies)?.map((policy, index) => readPolicy({
    resource,
    property: `Policies.${index}.PolicyDocument`,
    document: objectOf(policy)?.PolicyDocument ?? new Unknown(),
  })) ?? [{ statements: [], complete: false }];
}

/** The statements of a document. */
export function readPolicy({ resource, property, document }: PolicySource): PolicyView {
  const statement = objectOf(document)?.Statement;
  if (statement === undefined) {
    return { statements: [], complete: document === undefined || objectOf(document) !== undefined };
  }

  const isList = Array.isArray(statement);
  const entries = isList ? statement as readonly Json[] : [statement];
  const known = entries.map(objectOf);
  return {
    statements: known.flatMap((entry, index) => entry === undefined
      ? []
      : [readStatement(resource, isList ? `${property}.Statement.${index}` : `${property}.Statement`, entry)]),
    complete: known.every((entry) => entry !== undefined),
  };
}

function readStatement(resource: ResourceView, property: string, entry: JsonObject): StatementView {
  const { Principal: principal } = entry;
  return {
    resource,
    property,
    effect: entry.Effect as StatementView['effect'],
    actions: oneOrMany(entry.Action),
    notActions: oneOrMany(entry.NotAction),
    resources: oneOrMany(entry.Resource),
    notResources: oneOrMany(entry.NotResource),
    principals: readPrincipals(principal),
    principalsKnown: !(principal instanceof Unknown) && !(principal instanceof Reference)
      && entry.NotPrincipal === undefined,
    condition: entry.Condition,
  };
}

function readPrincipals(principal: Json): StatementView['principals'] {
  if (principal === '*') return { AWS: ['*'] };
  const kinds = Object.entries(objectOf(principal) ?? {});
  return Object.fromEntries(kinds.map(([kind, who]) => [kind, oneOrMany(who)]));
}

function oneOrMany(value: Json): readonly Json[] {
  if (value === undefined) return [];
  return listOf(value) ?? [value];
}

import type { CfnResource } from 'aws-cdk-lib';
import { PolicyDocument } from 'aws-cdk-lib/aws-iam';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/*
 * Looks at resources without resolving them. Resolving all policies of an app would cost a tenth of its synthesis, and
 * hardly any is about flow logs. Where a shortcut does not lead there, the resource is resolved.
 */

/** Whether nothing can change what a resource was given for its properties. */
export function isFinal(resource: CfnResource): boolean {
  const { rawOverrides = { unknown: true } } = resource as unknown as Partial<Insides>;
  for (const _ in rawOverrides) return false;
  return true;
}

/** What a resource was given for a property. */
export function peek(resource: CfnResource, name: string): unknown {
  // Only classes made for a type have members for its properties.
  return 'CFN_RESOURCE_TYPE_NAME' in resource.constructor
    ? (resource as unknown as Record<string, unknown>)[name.charAt(0).toLowerCase() + name.slice(1)]
    : (resource as unknown as Partial<Insides>).cfnProperties?.[name];
}

/** The names of all properties that a resource was given. */
export function peekNames(resource: CfnResource): readonly string[] {
  const { cfnProperties = {} } = resource as unknown as Partial<Insides>;
  return Object.keys(cfnProperties)
    .filter((name) => cfnProperties[name] !== undefined)
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1));
}

/** Protected members, there in all versions. */
interface Insides {
  readonly cfnProperties: Readonly<Record<string, unknown>>;
  readonly rawOverrides: object;
}

/** Actions on flow logs, and those that are known only later. */
export const FLOW_LOG_ACTIONS = /flowlogs$|Token\[/i;

/** Actions on log groups, and those that are known only later. */
export const LOG_GROUP_ACTIONS = /^logs:|^\*|Token\[/i;

/** Whether a policy, or an inline policy of a role, a user or a group, may have such actions. */
export function mayName(actions: RegExp, resource: CfnResource): boolean {
  if (!isFinal(resource)) return true;
  const document = peek(resource, 'PolicyDocument');
  if (document !== undefined) return documentMay(actions, document);
  const inline = peek(resource, 'Policies') ?? [];
  return !Array.isArray(inline) || inline.some((policy: { readonly policyDocument?: unknown }) =>
    documentMay(actions, policy.policyDocument));
}

function documentMay(wanted: RegExp, document: unknown): boolean {
  if (!(document instanceof PolicyDocument)) return true;
  const { statements } = document as unknown as { readonly statements?: PolicyStatement[] };
  return statements === undefined || statements.some(({ actions, notActions }) =>
    notActions.length > 0 || actions.some((action) => wanted.test(action)));
}

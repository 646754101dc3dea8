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
    ? (resource as unknown as Record<string, unknown>)[memberNamed(name)]
    : (resource as unknown as Partial<Insides>).cfnProperties?.[name];
}

const memberNames = new Map<string, string>();

/** The name of the member that a construct has for a property. Remembered: a name that is put together anew is slow to look up. */
function memberNamed(property: string): string {
  let name = memberNames.get(property);
  if (name === undefined) memberNames.set(property, name = property.charAt(0).toLowerCase() + property.slice(1));
  return name;
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

/** What the actions of a policy may be about. */
export interface Topics {
  /** Whether one may name flow logs: `ec2:DescribeFlowLogs`, `ec2:*FlowLogs`. */
  readonly flowLogs: boolean;
  /** Whether one may be on log groups: `logs:PutLogEvents`, `*`. */
  readonly logGroups: boolean;
}

const ANYTHING: Topics = { flowLogs: true, logGroups: true };
const NOTHING: Topics = { flowLogs: false, logGroups: false };

/** What a policy, or the inline policies of a role, a user or a group, may be about. */
export function topicsOf(resource: CfnResource): Topics {
  if (!isFinal(resource)) return ANYTHING;
  const document = peek(resource, 'PolicyDocument');
  if (document !== undefined) return topicsIn(document);
  const inline = peek(resource, 'Policies');
  if (inline === undefined) return NOTHING;
  if (!Array.isArray(inline)) return ANYTHING;
  return allOf(inline.map(({ policyDocument }: { readonly policyDocument?: unknown }) => topicsIn(policyDocument)));
}

function topicsIn(document: unknown): Topics {
  if (!(document instanceof PolicyDocument)) return ANYTHING;
  const { statements } = document as unknown as { readonly statements?: PolicyStatement[] };
  return statements === undefined ? ANYTHING : allOf(statements.map(topicsOfStatement));
}

function topicsOfStatement({ actions, notActions }: PolicyStatement): Topics {
  if (notActions.length > 0) return ANYTHING;
  const flowLogs = actions.some((action) => /flowlogs$|Token\[/i.test(action));
  const logGroups = actions.some((action) => /^logs:|^\*|Token\[/i.test(action));
  return { flowLogs, logGroups };
}

function allOf(topics: readonly Topics[]): Topics {
  return { flowLogs: topics.some(({ flowLogs }) => flowLogs), logGroups: topics.some(({ logGroups }) => logGroups) };
}

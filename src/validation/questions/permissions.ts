import type { Json } from '../view/values';
import type { PolicyView, StatementView } from '../view/views';

/** Whether a statement allows an action, or is not known not to. Looks at nothing but effect and actions. */
export function mayAllow({ effect, actions, notActions }: StatementView, action: string): boolean {
  if (effect === 'Deny') return false;
  if (notActions.length > 0) {
    return !notActions.some((pattern) => typeof pattern === 'string' && matches(pattern, action));
  }
  return actions.some((pattern) => typeof pattern !== 'string' || matches(pattern, action));
}

/** Whether a statement is about a service as the one who acts, or is not known not to be. */
export function mayTrust(
  { principals, principalsKnown }: StatementView, isService: (name: string) => boolean,
): boolean {
  const { Service: services = [], AWS: accounts = [] } = principals;
  return !principalsKnown
    || accounts.includes('*')
    || services.some((service) => typeof service !== 'string' || service === '*' || isService(service));
}

/** The actions that no statement allows for all that is known; none if not all statements are. */
export function lackingActions(policy: PolicyView, actions: readonly string[]): readonly string[] {
  if (!policy.complete) return [];
  return actions.filter((action) => !policy.statements.some((statement) => mayAllow(statement, action)));
}

/** The actions that no statement allows to the service for all that is known; none if not all statements are. */
export function refusedActions(
  policy: PolicyView, isService: (name: string) => boolean, actions: readonly string[],
): readonly string[] {
  const trusting = policy.statements.filter((statement) => mayTrust(statement, isService));
  return lackingActions({ ...policy, statements: trusting }, actions);
}

/** The values that a condition compares a key with, under the operators given; upper and lower case do not matter. */
export function comparedWith(condition: Json, operators: RegExp, key: string): readonly Json[] | undefined {
  for (const [operator, keys] of Object.entries(condition as object ?? {})) {
    if (!operators.test(operator)) continue;
    for (const [name, values] of Object.entries(keys as object)) {
      if (name.toLowerCase() === key.toLowerCase()) return (Array.isArray(values) ? values : [values]) as Json[];
    }
  }
  return undefined;
}

/** Whether a pattern of IAM covers an action: `*` and `?` are wildcards, upper and lower case do not matter. */
export function matches(pattern: string, action: string): boolean {
  if (pattern === action) return true;
  if (!/[*?]/.test(pattern)) return pattern.length === action.length && pattern.toLowerCase() === action.toLowerCase();
  const source = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i').test(action);
}

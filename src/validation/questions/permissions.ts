import type { Json } from '../view/template';
import { isLike } from './wildcards';
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

/** Whether a statement is known to deny an action: on every resource, and whatever the conditions of the request. */
export function denies(statement: StatementView, action: string): boolean {
  const { effect, actions, notActions, resources, notResources, condition } = statement;
  if (effect !== 'Deny' || condition !== undefined || notResources.length > 0) return false;
  if (resources.length > 0 && !resources.includes('*')) return false;
  const covers = (pattern: Json) => typeof pattern === 'string' && matches(pattern, action);
  if (notActions.length === 0) return actions.some(covers);
  return notActions.every((pattern) => typeof pattern === 'string') && !notActions.some(covers);
}

/** Whether a statement is known to be about a service, whatever else it is about. */
function isAbout({ principals, principalsKnown }: StatementView, isService: (name: string) => boolean): boolean {
  const { Service: services = [], AWS: accounts = [] } = principals;
  return principalsKnown && (accounts.includes('*')
    || services.some((service) => typeof service === 'string' && (service === '*' || isService(service))));
}

/** The actions that are denied, or that no statement allows for all that is known. */
export function lackingActions({ statements, complete }: PolicyView, actions: readonly string[]): readonly string[] {
  return actions.filter((action) => statements.some((statement) => denies(statement, action))
    || (complete && !statements.some((statement) => mayAllow(statement, action))));
}

/** The actions that are denied to the service, or that no statement allows to it for all that is known. */
export function refusedActions(
  { statements, complete }: PolicyView, isService: (name: string) => boolean, actions: readonly string[],
): readonly string[] {
  return actions.filter((action) =>
    statements.some((statement) => denies(statement, action) && isAbout(statement, isService))
    || (complete && !statements.some((statement) => mayAllow(statement, action) && mayTrust(statement, isService))));
}

/** Whom the statements of a trust policy are about, in words. */
export function trustedBy({ statements }: PolicyView): string {
  const names = statements.flatMap(({ principals }) => Object.values(principals).flat());
  return names.length === 0 ? 'nobody' : names.map((name) => typeof name === 'string' ? name : 'an unknown principal').join(', ');
}

/** Whether a pattern of IAM covers an action: `*` and `?` are wildcards, upper and lower case do not matter. */
export function matches(pattern: string, action: string): boolean {
  return isLike(action.toLowerCase(), pattern.toLowerCase());
}

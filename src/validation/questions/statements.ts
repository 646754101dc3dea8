import { matches } from './permissions';
import { Reference, Unknown } from '../view/template';
import type { Json } from '../view/template';
import type { StatementView } from '../view/views';

/** Whether the statement allows the action by a name or wildcard that is specific to flow logs: `ec2:*FlowLogs`. */
export function allows({ effect, actions }: StatementView, action: string): boolean {
  return effect === 'Allow' && actions.some((pattern) => typeof pattern === 'string' && matches(pattern, action));
}

/** The first of the resources if the statement is known to be limited to some; `undefined` for `*` and where unknown. */
export function limitOf({ resources }: StatementView): string | undefined {
  if (resources.length === 0 || !resources.every(isKnownToBeLimited)) return undefined;
  const [first] = resources;
  return typeof first === 'string' ? `'${first}'` : 'the ARN of a resource';
}

function isKnownToBeLimited(resource: Json): boolean {
  if (typeof resource === 'string') return !/^\*+$/.test(resource);
  if (resource instanceof Unknown) return resource.parts.some((part) => typeof part === 'string' && /[^*]/.test(part));
  // What a custom resource or a nested template returns may be a wildcard.
  return resource instanceof Reference && /^AWS::(?!CloudFormation::)/.test(resource.target.type);
}

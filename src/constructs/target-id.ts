import { createHash } from 'node:crypto';
import { Reference, Stack, Stage, Tokenization, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * A construct id for what is made for one of several targets: it stays when others are added, removed or moved.
 *
 * @param id The target's id: a literal, a reference to a resource of this app, or any other token.
 */
export function targetId(scope: IConstruct, id: string): string {
  if (!Token.isUnresolved(id)) return id;
  const token = Tokenization.reverse(id, { failConcat: false });
  if (Reference.isReference(token)) return idFromPath(scope, token.target, token.displayName);

  const resolved = JSON.stringify(Stack.of(scope).resolve(id));
  return createHash('sha256').update(resolved).digest('hex').slice(0, 8);
}

/** The id, or with a number where another child has it: the same target twice, lookups with one dummy value, or paths such as A-B and A/B. */
export function unusedId(scope: IConstruct, id: string): string {
  let unused = id;
  for (let n = 2; scope.node.tryFindChild(unused) !== undefined; n++) unused = `${id}-${n}`;
  return unused;
}

/** What every resource is called below its construct, or what refers to it as a whole, tells nothing. */
const SAYS_NOTHING = ['Resource', 'Ref'];

/** The path within the stack, or within the stage for a resource of another stack. */
function idFromPath(scope: IConstruct, target: IConstruct, attribute: string): string {
  const stack = Stack.of(target);
  const beyond = stack === Stack.of(scope) ? stack : Stage.of(target) ?? target.node.root;
  const path = target.node.path.slice(beyond.node.path.length);
  return [...path.split('/'), attribute].filter((part) => part !== '' && !SAYS_NOTHING.includes(part)).join('-');
}

import type { Stack } from 'aws-cdk-lib';

const known = new WeakMap<Stack, Map<string, unknown>>();

/**
 * Computes what is the same for every flow log of a stack only once.
 *
 * For what CloudFormation has to read, that is: rendering a text with tokens, or a policy document, is most of what a
 * role costs to synthesize, and CDK and the validator do it several times.
 */
export function oncePerStack(stack: Stack, name: string, compute: () => unknown): unknown {
  const ofStack = known.get(stack) ?? new Map<string, unknown>();
  known.set(stack, ofStack);
  if (!ofStack.has(name)) ofStack.set(name, compute());
  return ofStack.get(name);
}

import type { BaselineFlowLog, StackKey } from '../view/baseline-view';

/** Equal for the same flow log of the same stack. */
export function keyOf(flowLog: BaselineFlowLog): string {
  return `${stackKeyOf(flowLog)} ${flowLog.logicalId}`;
}

/** Equal for the same stack. */
export function stackKeyOf({ environment, stack }: StackKey): string {
  return `${environment}/${stack}`;
}

/** Equal for stacks that are deployed together: a stack and the stacks nested in it. */
export function deploymentKeyOf({ environment, stack }: StackKey): string {
  return `${environment}/${rootStack(stack)}`;
}

/** The stack itself, or the one in which it is nested. */
export function rootStack(stack: string): string {
  return stack.split('/', 1)[0];
}

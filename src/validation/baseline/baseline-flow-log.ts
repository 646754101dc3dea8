/** A value as a template has it, except that a reference to a resource is `{ ref: '<stack>.<logical id>', attr }`. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Which CloudFormation stack, in which account and region. */
export interface StackKey {
  /** As the CDK writes it: `aws://111122223333/eu-west-1`, `aws://unknown-account/unknown-region`. */
  readonly environment: string;

  /** The name of the stack; for a nested stack followed by `/` and the logical id under which its parent has it. */
  readonly stack: string;
}

/** A flow log as the record file keeps it. Its stack and logical id say which one it is, as for CloudFormation. */
export interface BaselineFlowLog extends StackKey {
  readonly logicalId: string;

  /** Where the construct is; for the reader and for messages only. */
  readonly path: string;

  /** The create-only properties that are set. */
  readonly properties: { readonly [name: string]: Json };
}

/** Equal for the same flow log of the same stack. */
export function keyOf(flowLog: BaselineFlowLog): string {
  return `${stackKeyOf(flowLog)}.${flowLog.logicalId}`;
}

/** Equal for the same stack: also the name under which the record file has its flow logs. */
export function stackKeyOf({ environment, stack }: StackKey): string {
  return `${environment}/${stack}`;
}

/** Equal for stacks that are deployed together: a stack and the stacks nested in it. */
export function deploymentKeyOf({ environment, stack }: StackKey): string {
  return `${environment}/${stack.split('/', 1)[0]}`;
}

/** The value as text: one line, and the same for equal values, whatever the order of their keys. */
export function jsonText(value: Json): string {
  return JSON.stringify(value, (_key, part: Json) => (isObject(part) ? sorted(part) : part));
}

export function isObject(value: unknown): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted<T>(object: { readonly [key: string]: T }): { [key: string]: T } {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

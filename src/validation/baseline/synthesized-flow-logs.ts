import { CREATE_ONLY_PROPERTIES } from '../../model/create-only-properties';
import { Reference, Unknown } from '../view/values';
import type { Json as Property } from '../view/values';
import type { AppView, FlowLogView, StackView } from '../view/views';
import type { SynthesizedFlowLogs } from './compare';
import { stackKeyOf } from './baseline-flow-log';
import type { Json, BaselineFlowLog, StackKey } from './baseline-flow-log';

/** The flow logs of an app in the form in which they are recorded. */
export function synthesizedFlowLogs(app: AppView): SynthesizedFlowLogs {
  const keys = stackKeys(app.stacks);
  return { stacks: [...keys.values()], flowLogs: app.flowLogs.map((flowLog) => baselineForm(flowLog, keys)) };
}

/** By construct path. */
type StackKeys = ReadonlyMap<string, StackKey>;

/**
 * CloudFormation knows a stack by its name. Two stacks may have the same one if only the deployment tells their accounts apart;
 * then their artifact ids do.
 */
function stackKeys(stacks: readonly StackView[]): StackKeys {
  const names = new Map<string, number>();
  for (const stack of stacks) {
    const key = stackKeyOf(stackKey(stack, nameOf(stack)));
    names.set(key, (names.get(key) ?? 0) + 1);
  }
  return new Map(stacks.map((stack) => {
    const key = stackKey(stack, nameOf(stack));
    return [stack.path, names.get(stackKeyOf(key)) === 1 ? key : stackKey(stack, stack.artifactId)];
  }));
}

function stackKey({ account, region }: StackView, stack: string): StackKey {
  const known = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise);
  return { environment: `aws://${known(account, 'unknown-account')}/${known(region, 'unknown-region')}`, stack };
}

/** The name of the outermost stack, and where a nested one is in it. */
function nameOf({ name, artifactId }: StackView): string {
  const [outermost, ...nested] = artifactId.split('/');
  return [typeof name === 'string' ? name : outermost, ...nested].join('/');
}

function baselineForm({ logicalId, path, properties, stack }: FlowLogView, keys: StackKeys): BaselineFlowLog {
  const set = CREATE_ONLY_PROPERTIES.filter((name) => properties[name] !== undefined);
  return {
    ...keys.get(stack.path)!,
    logicalId,
    path,
    properties: Object.fromEntries(set.map((name) => [name, canonical(properties[name], keys)])),
  };
}

/**
 * A value in a form that is the same as long as it means the same: a reference is what it points to, however it gets from stack to
 * stack. Nothing else is normalised. A default spelled out replaces the flow log, too.
 */
function canonical(value: Property, keys: StackKeys): Json {
  if (value instanceof Reference) {
    return { ref: `${keys.get(value.target.stack.path)!.stack}.${value.target.logicalId}`, attr: value.attribute };
  }
  if (value instanceof Unknown) return canonicalUnknown(value, keys);
  if (Array.isArray(value)) return (value as readonly Property[]).map((element) => canonical(element, keys));
  if (typeof value !== 'object') return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, canonical(member, keys)]));
}

function canonicalUnknown({ parts, pseudoParameter, template }: Unknown, keys: StackKeys): Json {
  if (pseudoParameter !== undefined) return { Ref: pseudoParameter };
  if (parts.length > 0) return { join: parts.map((part) => canonical(part, keys)) };
  return canonical(template, keys);
}

import { CREATE_ONLY_PROPERTIES } from '../../model/create-only-properties';
import { partitionOf } from '../../model/partition';
import type { BaselineFlowLog, StackKey } from '../view/baseline-view';
import { isObject } from '../view/baseline-value';
import type { BaselineValue } from '../view/baseline-value';
import { Reference, Unknown } from '../view/template';
import type { Json, StackView } from '../view/template';
import type { AppView } from '../view/app-view';
import type { FlowLogView } from '../view/views';
import type { SynthesizedFlowLogs } from './compare';
import { stackKeyOf } from './flow-log-key';
import { physicalName } from './physical-name';

/** The flow logs of an app in the form of the baseline. */
export function synthesizedFlowLogs(app: AppView): SynthesizedFlowLogs {
  const keys = stackKeys(app.stacks);
  return {
    stacks: [...keys.values()],
    formerKeys: app.stacks.flatMap((stack) => keysOf(stack)),
    flowLogs: app.flowLogs.map((flowLog) => baselineForm(flowLog, keys.get(flowLog.stack.path)!)),
  };
}

/**
 * CloudFormation knows a stack by its name. Two stacks may have the same one if only the deployment tells their accounts apart;
 * then their artifact ids do. By construct path.
 */
function stackKeys(stacks: readonly StackView[]): ReadonlyMap<string, StackKey> {
  const names = new Map<string, number>();
  for (const stack of stacks) {
    const key = stackKeyOf(keysOf(stack)[0]);
    names.set(key, (names.get(key) ?? 0) + 1);
  }
  return new Map(stacks.map((stack) => {
    const [byName, byArtifact] = keysOf(stack);
    return [stack.path, names.get(stackKeyOf(byName)) === 1 ? byName : byArtifact];
  }));
}

/** The keys that a stack may go by: its name's, and its artifact id's. */
function keysOf(stack: StackView): [StackKey, StackKey] {
  const known = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise);
  const environment = `aws://${known(stack.account, 'unknown-account')}/${known(stack.region, 'unknown-region')}`;
  return [{ environment, stack: nameOf(stack) }, { environment, stack: stack.artifactId }];
}

/** The name of the outermost stack, and where a nested one is in it. */
function nameOf({ name, artifactId }: StackView): string {
  const [outermost, ...nested] = artifactId.split('/');
  return [typeof name === 'string' ? name : outermost, ...nested].join('/');
}

function baselineForm({ logicalId, path, properties, stack }: FlowLogView, key: StackKey): BaselineFlowLog {
  const set = CREATE_ONLY_PROPERTIES.filter((name) => properties[name] !== undefined);
  return {
    ...key,
    logicalId,
    path,
    properties: Object.fromEntries(set.map((name) => [name, canonical(properties[name], stack)])),
  };
}

/**
 * A value in a form that is the same as long as CloudFormation computes the same: a reference is the name of what it points to if the
 * template says that, else what it points to, however it gets from stack to stack. A default spelled out replaces the flow log, too.
 */
function canonical(value: Json, stack: StackView): BaselineValue {
  if (value instanceof Reference) {
    const name = physicalName(value);
    if (name !== undefined) return joined(name, value.target.stack);
    return { ref: `${nameOf(value.target.stack)}.${value.target.logicalId}`, attr: value.attribute };
  }
  if (value instanceof Unknown) return canonicalUnknown(value, stack);
  if (Array.isArray(value)) return (value as readonly Json[]).map((element) => canonical(element, stack));
  if (typeof value !== 'object') return value === undefined || isUnstable(value) ? { unknown: true } : value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, canonical(member, stack)]));
}

function canonicalUnknown({ parts, pseudoParameter, template }: Unknown, stack: StackView): BaselineValue {
  if (pseudoParameter !== undefined) return pseudoValue(pseudoParameter, stack) ?? { Ref: pseudoParameter };
  return parts.length > 0 ? joined(parts, stack) : canonical(template, stack);
}

/** A text if all of its parts are known. */
function joined(parts: readonly Json[], stack: StackView): BaselineValue {
  const merged: BaselineValue[] = [];
  for (const part of parts.map((one) => canonical(one, stack)).flatMap(piecesOf)) {
    const last = merged.length - 1;
    if (typeof part === 'string' && typeof merged[last] === 'string') merged[last] += part;
    else merged.push(part);
  }
  return merged.length === 1 && typeof merged[0] === 'string' ? merged[0] : { join: merged };
}

function piecesOf(value: BaselineValue): BaselineValue[] {
  if (isObject(value) && Array.isArray(value.join)) return value.join;
  return [typeof value === 'object' ? value : String(value)];
}

/** What a pseudo parameter is in a stack; undefined if only the deployment knows. */
function pseudoValue(name: string, { account, region, name: stackName, artifactId }: StackView): string | undefined {
  switch (name) {
    case 'AWS::AccountId': return typeof account === 'string' ? account : undefined;
    case 'AWS::Region': return typeof region === 'string' ? region : undefined;
    case 'AWS::Partition': return typeof region === 'string' ? partitionOf(region) : undefined;
    case 'AWS::StackName': return typeof stackName === 'string' && !artifactId.includes('/') ? stackName : undefined;
    default: return undefined;
  }
}

/** Whether the CDK numbered a value that it does not know yet: the number is another one in the next run. */
function isUnstable(value: string | number | boolean): boolean {
  return typeof value === 'number' ? value < -1e280 : /[$#]\{Token\[|-1\.888154589\d*e\+289/.test(String(value));
}

import { CREATE_ONLY_PROPERTIES } from '../../model/create-only-properties';
import type { BaselineFlowLog, Difference, PropertyChange, StackKey } from '../view/baseline-view';
import { addTo } from '../../model/groups';
import { certainlyDiffer } from './certain-difference';
import { deploymentKeyOf, keyOf } from './flow-log-key';
import { Twins } from './twins';

/** What a synthesis has. A stack without any flow log counts, too: it tells that those in the baseline are gone. */
export interface SynthesizedFlowLogs {
  readonly stacks: readonly StackKey[];

  /** Keys that these stacks may have had in an earlier synthesis: a second stack of the same name changes that of the first. */
  readonly formerKeys: readonly StackKey[];

  readonly flowLogs: readonly BaselineFlowLog[];
}

/** What a comparison found. */
export interface Comparison {
  /** In the order of the synthesized flow logs, without those that the user accepts. */
  readonly differences: readonly Difference[];

  /** The baseline as it should be after this synthesis: what is new or accepted is in it, what is gone is not. */
  readonly next: readonly BaselineFlowLog[];
}

/** EC2 takes flow logs that differ in one of these for two: they exist side by side. See docs/rules/duplicate-flow-log.md. */
const TELLS_APART = new Set(['ResourceId', 'TrafficType', 'LogDestinationType', 'LogDestination', 'LogGroupName']);

/** Compares what is synthesized with the baseline. `accepts` tells whether the user accepts the change of a flow log. */
export function compareWithBaseline(
  baseline: readonly BaselineFlowLog[],
  synthesized: SynthesizedFlowLogs,
  accepts: (flowLog: BaselineFlowLog) => boolean,
): Comparison {
  const current = new Set(synthesized.flowLogs.map(keyOf));
  const previous = new Map(baseline.map((flowLog) => [keyOf(flowLog), flowLog]));
  const deployments = new Set(synthesized.stacks.map(deploymentKeyOf));
  const former = new Set(synthesized.formerKeys.map(deploymentKeyOf));
  const missing = baseline.filter((flowLog) => !current.has(keyOf(flowLog)));
  const gone = missing.filter((flowLog) => deployments.has(deploymentKeyOf(flowLog)));
  const twins = new Twins(gone, missing.filter((flowLog) => !former.has(deploymentKeyOf(flowLog))), synthesized.stacks);
  const siblings = new Siblings(baseline);

  const next = new Map(previous);
  for (const flowLog of missing) {
    if (former.has(deploymentKeyOf(flowLog)) || deployments.has(deploymentKeyOf(flowLog))) next.delete(keyOf(flowLog));
  }
  const differences: Difference[] = [];
  for (const flowLog of synthesized.flowLogs) {
    const before = previous.get(keyOf(flowLog));
    const difference = before === undefined ? twins.match(flowLog) : changeOf(before, flowLog, siblings);
    const refused = difference !== undefined && difference.kind !== 'new' && !accepts(flowLog);
    if (refused || difference?.kind === 'new') differences.push(difference);
    const kept = refused ? difference.before : flowLog;
    next.set(keyOf(kept), kept);
    if (difference !== undefined && difference.kind !== 'new' && !refused && keyOf(difference.before) !== keyOf(flowLog)) {
      next.delete(keyOf(difference.before));
    }
  }
  return { differences, next: [...next.values()] };
}

function changeOf(before: BaselineFlowLog, flowLog: BaselineFlowLog, siblings: Siblings): Difference | undefined {
  const properties = changesOf(before, flowLog);
  if (properties.length === 0 || siblings.have(flowLog)) return undefined;
  const isApart = properties.some(({ property, before: old, after }) =>
    TELLS_APART.has(property) && old !== undefined && after !== undefined);
  return { kind: isApart ? 'replaced' : 'changed', flowLog, before, properties };
}

function changesOf(before: BaselineFlowLog, flowLog: BaselineFlowLog): PropertyChange[] {
  return CREATE_ONLY_PROPERTIES
    .map((property) => ({ property, before: before.properties[property], after: flowLog.properties[property] }))
    .filter((change) => certainlyDiffer(change.before, change.after));
}

/**
 * Flow logs of the same name and stack that may be the same one, synthesized where account or Region were known, or where they were
 * not: with and without credentials, for example. If one of them was changed and accepted, all are.
 */
class Siblings {
  private readonly byName = new Map<string, BaselineFlowLog[]>();

  constructor(baseline: readonly BaselineFlowLog[]) {
    for (const flowLog of baseline) addTo(this.byName, nameOf(flowLog), flowLog);
  }

  /** Whether one of them has the same configuration. */
  public have(flowLog: BaselineFlowLog): boolean {
    return (this.byName.get(nameOf(flowLog)) ?? []).some((one) =>
      mayBeSame(one.environment, flowLog.environment) && changesOf(one, flowLog).length === 0);
  }
}

function nameOf({ stack, logicalId }: BaselineFlowLog): string {
  return `${stack} ${logicalId}`;
}

function mayBeSame(one: string, other: string): boolean {
  const others = other.split('/');
  return one.split('/').every((part, i) => part === others[i] || part.startsWith('unknown-') || others[i].startsWith('unknown-'));
}

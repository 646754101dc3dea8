import { addTo } from '../view/group';
import { deploymentKeyOf, jsonText, keyOf, stackKeyOf } from './baseline-flow-log';
import type { Json, BaselineFlowLog, StackKey } from './baseline-flow-log';

/** What a synthesis has. A stack without any flow log counts, too: it tells that its recorded ones are gone. */
export interface SynthesizedFlowLogs {
  readonly stacks: readonly StackKey[];
  readonly flowLogs: readonly BaselineFlowLog[];
}

/** How a synthesized flow log differs from the record. */
export type Difference = New | Changed | Renamed | Moved;

/** It is not recorded, nor is one like it missing. */
interface New {
  readonly kind: 'new';
  readonly flowLog: BaselineFlowLog;
}

/** It has another configuration than the one recorded under its logical id. */
export interface Changed {
  readonly kind: 'changed';
  readonly flowLog: BaselineFlowLog;
  readonly recorded: BaselineFlowLog;
  readonly properties: readonly PropertyChange[];
}

/** One like it, which is deployed together with it, is gone: it has another logical id now. */
export interface Renamed {
  readonly kind: 'renamed';
  readonly flowLog: BaselineFlowLog;
  readonly recorded: BaselineFlowLog;
}

/** One like it is gone from another stack of the same account and region. */
export interface Moved {
  readonly kind: 'moved';
  readonly flowLog: BaselineFlowLog;
  readonly recorded: BaselineFlowLog;
}

/** A property whose value is another than the recorded one; undefined where it is not set. */
export interface PropertyChange {
  readonly property: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** What a comparison found. */
export interface Comparison {
  /** In the order of the synthesized flow logs, without those that the user accepts. */
  readonly differences: readonly Difference[];

  /** The record as it should be after this synthesis: what is new or accepted is in it, what is gone is not. */
  readonly next: readonly BaselineFlowLog[];
}

/**
 * Roles are references to resources that get other logical ids when the construct around them is renamed, and EC2's complaint speaks of
 * "the same configuration and log destination": a renamed flow log is the same one, even under another role.
 */
const NOT_IDENTIFYING = new Set(['DeliverLogsPermissionArn', 'DeliverCrossAccountRole']);

/** Compares what is synthesized with the record. `accepts` tells whether the user accepts the change of a flow log. */
export function compareWithBaseline(
  recorded: readonly BaselineFlowLog[],
  synthesized: SynthesizedFlowLogs,
  accepts: (flowLog: BaselineFlowLog) => boolean,
): Comparison {
  const current = new Set(synthesized.flowLogs.map(keyOf));
  const previous = new Map(recorded.map((flowLog) => [keyOf(flowLog), flowLog]));
  const deployments = new Set(synthesized.stacks.map(deploymentKeyOf));
  const gone = recorded.filter((flowLog) => !current.has(keyOf(flowLog)) && deployments.has(deploymentKeyOf(flowLog)));
  const twins = new Twins(gone);

  const next = new Map(previous);
  for (const flowLog of gone) next.delete(keyOf(flowLog));
  const differences: Difference[] = [];
  for (const flowLog of synthesized.flowLogs) {
    const before = previous.get(keyOf(flowLog));
    const difference = before === undefined ? unrecorded(flowLog, twins) : changed(before, flowLog);
    const refused = difference !== undefined && difference.kind !== 'new' && !accepts(flowLog);
    if (refused || difference?.kind === 'new') differences.push(difference);
    const kept = refused ? difference.recorded : flowLog;
    next.set(keyOf(kept), kept);
  }
  return { differences, next: [...next.values()] };
}

function changed(before: BaselineFlowLog, flowLog: BaselineFlowLog): Difference | undefined {
  const names = new Set([...Object.keys(before.properties), ...Object.keys(flowLog.properties)]);
  const properties = [...names].sort()
    .map((property) => ({ property, before: before.properties[property], after: flowLog.properties[property] }))
    .filter(({ before: one, after: other }) => one !== other && textOf(one) !== textOf(other));
  return properties.length === 0 ? undefined : { kind: 'changed', flowLog, recorded: before, properties };
}

function unrecorded(flowLog: BaselineFlowLog, twins: Twins): Difference {
  const recorded = twins.take(flowLog);
  if (recorded === undefined) return { kind: 'new', flowLog };
  return { kind: deploymentKeyOf(recorded) === deploymentKeyOf(flowLog) ? 'renamed' : 'moved', flowLog, recorded };
}

/** Recorded flow logs that are gone, each of which can turn up again once, elsewhere in the same account and region. */
class Twins {
  private readonly byConfiguration = new Map<string, BaselineFlowLog[]>();

  constructor(gone: readonly BaselineFlowLog[]) {
    for (const flowLog of gone) addTo(this.byConfiguration, configurationOf(flowLog), flowLog);
  }

  /** The one that is most likely meant: from the same stack, else deployed together, else any. */
  take(flowLog: BaselineFlowLog): BaselineFlowLog | undefined {
    if (this.byConfiguration.size === 0) return undefined;
    const candidates = this.byConfiguration.get(configurationOf(flowLog)) ?? [];
    const best = candidates.find((one) => stackKeyOf(one) === stackKeyOf(flowLog))
      ?? candidates.find((one) => deploymentKeyOf(one) === deploymentKeyOf(flowLog))
      ?? candidates[0];
    if (best !== undefined) candidates.splice(candidates.indexOf(best), 1);
    return best;
  }
}

function configurationOf({ environment, properties }: BaselineFlowLog): string {
  const identifying = Object.entries(properties).filter(([name]) => !NOT_IDENTIFYING.has(name));
  return `${environment} ${jsonText(Object.fromEntries(identifying))}`;
}

function textOf(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : jsonText(value);
}

import type { BaselineFlowLog, Difference, StackKey } from '../view/baseline-view';
import { isObject, jsonText } from '../view/baseline-value';
import { addTo } from '../../model/groups';
import { deploymentKeyOf, rootStack, stackKeyOf } from './flow-log-key';

/**
 * Roles are references to resources that get other logical ids when the construct around them is renamed, and EC2's complaint is about
 * "the same configuration and log destination": a renamed flow log is the same one, even under another role.
 */
const NOT_IDENTIFYING = new Set(['DeliverLogsPermissionArn', 'DeliverCrossAccountRole']);

/** Flow logs of the baseline that are missing, each of which can turn up again once, elsewhere in the same account and Region. */
export class Twins {
  private readonly byConfiguration = new Map<string, BaselineFlowLog[]>();
  private readonly gone: ReadonlySet<BaselineFlowLog>;
  private readonly stackNames: ReadonlySet<string>;

  /** Of those that are missing, the ones that are `gone` are so for certain: their stacks are in the app. */
  constructor(
    gone: readonly BaselineFlowLog[], missing: readonly BaselineFlowLog[], stacks: readonly StackKey[],
  ) {
    this.gone = new Set(gone);
    this.stackNames = new Set(stacks.map(({ stack }) => rootStack(stack)));
    for (const flowLog of [...gone, ...missing.filter((one) => !this.gone.has(one) && this.isOnOneResource(one))]) {
      addTo(this.byConfiguration, configurationOf(flowLog), flowLog);
    }
  }

  /** What happened to the most likely one: from the same stack, else deployed together, else any. */
  public match(flowLog: BaselineFlowLog): Difference {
    const before = this.take(flowLog);
    if (before === undefined) return { kind: 'new', flowLog };
    if (deploymentKeyOf(before) === deploymentKeyOf(flowLog)) return { kind: 'renamed', flowLog, before };
    return { kind: 'moved', flowLog, before, stackExists: this.gone.has(before) };
  }

  private take(flowLog: BaselineFlowLog): BaselineFlowLog | undefined {
    if (this.byConfiguration.size === 0) return undefined;
    const candidates = this.byConfiguration.get(configurationOf(flowLog)) ?? [];
    const best = candidates.find((one) => stackKeyOf(one) === stackKeyOf(flowLog))
      ?? candidates.find((one) => deploymentKeyOf(one) === deploymentKeyOf(flowLog))
      ?? candidates[0];
    if (best !== undefined) candidates.splice(candidates.indexOf(best), 1);
    return best;
  }

  /**
   * Whether it monitors something that exists once, so that a flow log of a stack that the app no longer has, or does not have this
   * time, meets the new one: an id, or a resource of another stack in a known account and Region. Otherwise stages would be taken
   * for moves.
   */
  private isOnOneResource({ environment, stack, properties: { ResourceId: id } }: BaselineFlowLog): boolean {
    if (!isObject(id)) return typeof id === 'string';
    if (typeof id.ref !== 'string' || environment.includes('unknown-')) return false;
    const owner = rootStack(id.ref.split('.', 1)[0]);
    return owner !== rootStack(stack) && this.stackNames.has(owner);
  }
}

function configurationOf({ environment, properties }: BaselineFlowLog): string {
  const identifying = Object.entries(properties).filter(([name]) => !NOT_IDENTIFYING.has(name));
  return `${environment} ${jsonText(Object.fromEntries(identifying))}`;
}

import { actionsOf } from '../../model/traffic-types';
import { mayCoexist } from './coexistence';
import { destinationOf } from './destinations';
import { addTo } from '../../model/groups';
import { identityOf, mayBeDummy } from './networks';
import { oncePer } from '../../model/once-per';
import { formatOf, intervalOf } from './format-and-interval';
import type { AppView } from '../view/app-view';
import type { FlowLogView } from '../view/views';

/** An earlier flow log of the app with the same resource, destination and traffic type as a later one. */
export interface Twin {
  readonly other: FlowLogView;
  /** Whether format and interval agree as well. */
  readonly isExact: boolean;
}

/** The twin of a flow log, if it has one. */
export function twinOf(flowLog: FlowLogView, app: AppView): Twin | undefined {
  return twinsIn(app).get(flowLog);
}

/** Whether some records of the one are known to be records of the other as well, given that both see the same traffic. */
export function overlap({ trafficType: one }: FlowLogView, { trafficType: other }: FlowLogView): boolean {
  const actions = actionsOf(other);
  return actionsOf(one)?.some((action) => actions?.includes(action)) ?? false;
}

/** What tells a flow log from another one of the same traffic. */
interface Configuration {
  readonly flowLog: FlowLogView;
  readonly format?: string;
  readonly interval?: number;
}

const twinsIn = oncePer((app: AppView): Map<FlowLogView, Twin> => {
  const found = new Map<FlowLogView, Twin>();
  const earlier = new Map<string, Configuration[]>();
  for (const flowLog of app.flowLogs) {
    const traffic = mayBeDummy(flowLog.resourceId, app) ? undefined : trafficOf(flowLog, app);
    if (traffic === undefined) continue;
    const configuration = { flowLog, format: formatOf(flowLog)?.toString(), interval: intervalOf(flowLog) };
    const twin = closest(configuration, earlier.get(traffic) ?? []);
    if (twin !== undefined) found.set(flowLog, twin);
    addTo(earlier, traffic, configuration);
  }
  return found;
});

/** Resource, destination and traffic type as one text; `undefined` where one of them is known only at deployment. */
function trafficOf(flowLog: FlowLogView, app: AppView): string | undefined {
  const trafficType = flowLog.trafficType ?? '';
  const parts = [identityOf(flowLog.resourceId), destinationOf(flowLog, app), trafficType];
  return parts.every((part) => typeof part === 'string') ? parts.join('\n') : undefined;
}

function closest(own: Configuration, alike: readonly Configuration[]): Twin | undefined {
  const exact = alike.find((other) => agree(own.format, other.format) && agree(own.interval, other.interval)
    && mayCoexist(own.flowLog, other.flowLog));
  if (exact !== undefined) return { other: exact.flowLog, isExact: true };
  const similar = alike.find((other) => mayCoexist(own.flowLog, other.flowLog));
  return similar === undefined ? undefined : { other: similar.flowLog, isExact: false };
}

function agree<T>(one: T | undefined, other: T | undefined): boolean {
  return one !== undefined && one === other;
}

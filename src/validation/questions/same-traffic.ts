import { areApart, destinationOf } from './destinations';
import { addTo } from '../view/group';
import { identityOf } from './networks';
import { oncePer } from '../view/once-per';
import { formatOf, intervalOf } from './format-and-interval';
import type { AppView, FlowLogView } from '../view/views';

/** An earlier flow log of the app with the same resource, destination and traffic type as a later one. */
export interface Twin {
  readonly other: FlowLogView;
  /** Whether format and interval agree as well. */
  readonly isExact: boolean;
}

const OVERLAPPING: Record<string, readonly string[]> = {
  ALL: ['ALL', 'ACCEPT', 'REJECT'],
  ACCEPT: ['ALL', 'ACCEPT'],
  REJECT: ['ALL', 'REJECT'],
};

/** The twin of a flow log, if it has one. */
export function twinOf(flowLog: FlowLogView, app: AppView): Twin | undefined {
  return twinsIn(app).get(flowLog);
}

/** Whether both flow logs may exist at once: not under two conditions, and not in different places. */
export function mayCoexist(one: FlowLogView, other: FlowLogView): boolean {
  const eitherOr = one.condition !== undefined && other.condition !== undefined && one.condition !== other.condition;
  return !eitherOr && !areApart(one.stack, other.stack);
}

/** Whether some records of the one are known to be records of the other as well, given that both see the same traffic. */
export function overlap({ trafficType: one }: FlowLogView, { trafficType: other }: FlowLogView): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  return OVERLAPPING[one]?.includes(other) ?? false;
}

const twinsIn = oncePer((app: AppView): Map<FlowLogView, Twin> => {
  const found = new Map<FlowLogView, Twin>();
  // Dummy values stand for all lookups that are still to be done: equal ones say nothing.
  if (app.missesContext) return found;

  const earlier = new Map<string, FlowLogView[]>();
  for (const flowLog of app.flowLogs) {
    const traffic = trafficOf(flowLog, app);
    if (traffic === undefined) continue;
    const alike = earlier.get(traffic) ?? [];
    const twin = closest(flowLog, alike.filter((other) => mayCoexist(flowLog, other)));
    if (twin !== undefined) found.set(flowLog, twin);
    addTo(earlier, traffic, flowLog);
  }
  return found;
});

/** Resource, destination and traffic type as one text; `undefined` where one of them is known only at deployment. */
function trafficOf(flowLog: FlowLogView, app: AppView): string | undefined {
  const trafficType = flowLog.trafficType ?? '';
  const parts = [identityOf(flowLog.resourceId), destinationOf(flowLog, app), trafficType];
  return parts.every((part) => typeof part === 'string') ? parts.join('\n') : undefined;
}

function closest(flowLog: FlowLogView, alike: readonly FlowLogView[]): Twin | undefined {
  const exact = alike.find((other) => agree(formatOf(flowLog)?.toString(), formatOf(other)?.toString())
    && agree(intervalOf(flowLog), intervalOf(other)));
  if (exact !== undefined) return { other: exact, isExact: true };
  return alike.length === 0 ? undefined : { other: alike[0], isExact: false };
}

function agree<T>(one: T | undefined, other: T | undefined): boolean {
  return one !== undefined && one === other;
}

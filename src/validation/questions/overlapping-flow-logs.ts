import { addTo } from '../../model/groups';
import { oncePer } from '../../model/once-per';
import type { Value } from '../view/template';
import type { AppView } from '../view/app-view';
import type { FlowLogView } from '../view/views';
import { mayCoexist } from './coexistence';
import { destinationOf } from './destinations';
import { identityOf, mayBeDummy, monitoredSubnet, monitoredVpc } from './networks';
import { overlap, twinOf } from './same-traffic';

/**
 * The flow logs that deliver records of the same traffic to the same destination as this one: of what it monitors, and of the
 * subnet and VPC around it. Of two on one resource only the later one has the other; two that agree in everything are another
 * rule's fault.
 */
export function overlappingFlowLogs(flowLog: FlowLogView, app: AppView): readonly FlowLogView[] {
  return alikeOf(flowLog, app)
    .filter((candidate) => candidate !== flowLog && overlap(flowLog, candidate) && mayCoexist(flowLog, candidate));
}

function alikeOf(flowLog: FlowLogView, app: AppView): readonly FlowLogView[] {
  const { resourceId } = flowLog;
  const groups = groupsIn(app);
  const own = keyOf(resourceId, flowLog, app);
  const around = new Set([monitoredSubnet(resourceId), monitoredVpc(flowLog)].map((id) => keyOf(id, flowLog, app)));
  around.delete(own);
  const besides = own === undefined || twinOf(flowLog, app) !== undefined ? [] : groups.get(own) ?? [];
  return [
    ...besides.slice(0, besides.indexOf(flowLog)),
    ...[...around].flatMap((key) => key === undefined ? [] : groups.get(key) ?? []),
  ];
}

/** The flow logs of each resource into each destination. */
const groupsIn = oncePer((app: AppView): ReadonlyMap<string, readonly FlowLogView[]> => {
  const groups = new Map<string, FlowLogView[]>();
  for (const flowLog of app.flowLogs) {
    const key = keyOf(flowLog.resourceId, flowLog, app);
    if (key !== undefined) addTo(groups, key, flowLog);
  }
  return groups;
});

/** A resource, and the destination of a flow log; `undefined` where one of them is not known. */
function keyOf(resourceId: Value<string>, flowLog: FlowLogView, app: AppView): string | undefined {
  const identity = mayBeDummy(resourceId, app) ? undefined : identityOf(resourceId);
  const destination = destinationOf(flowLog, app);
  return identity === undefined || destination === undefined ? undefined : `${identity}\n${destination}`;
}

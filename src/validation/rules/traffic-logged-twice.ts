import { destinationOf } from '../questions/destinations';
import { addTo } from '../view/group';
import { identityOf, mayBeDummy, monitoredSubnet, monitoredVpc } from '../questions/networks';
import { defineRule } from '../rule';
import { mayCoexist, overlap, twinOf } from '../questions/same-traffic';
import type { Value } from '../view/values';
import type { AppView, FlowLogView } from '../view/views';

/** Each of the two flow logs delivers the record, and AWS charges for both. */
export const trafficLoggedTwice = defineRule({
  id: 'traffic-logged-twice',
  summary: 'Two flow logs deliver records of the same traffic to the same destination.',
  severity: 'warning',
  subject: 'app',
  onRequest: 'coverage',
  check(app) {
    const earlier = new Set<FlowLogView>();
    const groups = groupsIn(app);
    return app.flowLogs.flatMap((flowLog) => {
      earlier.add(flowLog);
      const other = alikeOf(flowLog, groups, earlier, app)
        .find((candidate) => candidate !== flowLog && overlap(flowLog, candidate) && mayCoexist(flowLog, candidate));
      if (other === undefined) return [];
      return [{
        resource: flowLog,
        property: 'ResourceId',
        message: `${other.path} delivers records of the same traffic to the same destination: `
          + 'each is delivered and charged twice',
        fix: 'Remove one of the two flow logs, give one a different destination, or limit both to different traffic types.',
      }];
    });
  },
});

/** The flow logs of each resource into each destination. */
type Groups = ReadonlyMap<string, readonly FlowLogView[]>;

function groupsIn(app: AppView): Groups {
  const groups = new Map<string, FlowLogView[]>();
  for (const flowLog of app.flowLogs) {
    const key = keyOf(flowLog.resourceId, flowLog, app);
    if (key !== undefined) addTo(groups, key, flowLog);
  }
  return groups;
}

/** A resource, and the destination of a flow log; `undefined` where one of them is not known. */
function keyOf(resourceId: Value<string>, flowLog: FlowLogView, app: AppView): string | undefined {
  const identity = mayBeDummy(resourceId, app) ? undefined : identityOf(resourceId);
  const destination = destinationOf(flowLog, app);
  return identity === undefined || destination === undefined ? undefined : `${identity}\n${destination}`;
}

/** The flow logs into the same destination of what a flow log monitors, and of the subnet and VPC that contain it. */
function alikeOf(
  flowLog: FlowLogView, groups: Groups, earlier: ReadonlySet<FlowLogView>, app: AppView,
): readonly FlowLogView[] {
  const { resourceId } = flowLog;
  const own = keyOf(resourceId, flowLog, app);
  const around = new Set([monitoredSubnet(resourceId), monitoredVpc(flowLog)].map((id) => keyOf(id, flowLog, app)));
  around.delete(own);
  // Of two on one resource the later one is at fault; two that agree in everything are another rule's fault.
  const besides = own === undefined || twinOf(flowLog, app) !== undefined ? [] : groups.get(own) ?? [];
  return [
    ...besides.filter((other) => earlier.has(other)),
    ...[...around].flatMap((key) => key === undefined ? [] : groups.get(key) ?? []),
  ];
}

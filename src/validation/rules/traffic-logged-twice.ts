import { destinationOf } from '../questions/destinations';
import { addTo } from '../view/group';
import { identityOf, watchedSubnet, watchedVpc } from '../questions/networks';
import { defineRule } from '../rule';
import { mayCoexist, overlap, twinOf } from '../questions/same-traffic';
import type { AppView, FlowLogView } from '../view/views';

/** Each of the two flow logs delivers the record, and AWS charges for both. */
export const trafficLoggedTwice = defineRule({
  id: 'traffic-logged-twice',
  summary: 'Two flow logs deliver records of the same traffic to the same destination.',
  severity: 'warning',
  subject: 'app',
  onRequest: 'coverage',
  check(app) {
    if (app.missesContext) return []; // dummy ids stand for all lookups that are still to be done
    const byResource = groupByResource(app);
    return app.flowLogs.flatMap((flowLog) => {
      const other = around(flowLog).flatMap((identity) => byResource.get(identity) ?? [])
        .find((candidate) => isLoggedTwice(flowLog, candidate, app));
      if (other === undefined) return [];
      return [{
        resource: flowLog,
        property: 'ResourceId',
        message: `${other.path} delivers records of the same traffic to the same destination: `
          + 'each comes twice and is charged twice',
        fix: 'Remove one of the two flow logs, give one another destination, or limit both to different traffic types.',
      }];
    });
  },
});

function groupByResource({ flowLogs }: AppView): Map<string, FlowLogView[]> {
  const groups = new Map<string, FlowLogView[]>();
  for (const flowLog of flowLogs) {
    const identity = identityOf(flowLog.resourceId);
    if (identity !== undefined) addTo(groups, identity, flowLog);
  }
  return groups;
}

/** What the flow log watches, and the subnet and VPC around it. */
function around(flowLog: FlowLogView): string[] {
  const identities = [flowLog.resourceId, watchedSubnet(flowLog.resourceId), watchedVpc(flowLog)].map(identityOf);
  return [...new Set(identities)].filter((identity) => identity !== undefined);
}

function isLoggedTwice(flowLog: FlowLogView, other: FlowLogView, app: AppView): boolean {
  if (flowLog === other || !overlap(flowLog, other) || !mayCoexist(flowLog, other)) return false;
  const sameResource = identityOf(flowLog.resourceId) === identityOf(other.resourceId);
  if (sameResource) {
    // Reported once, at the later one; two that agree in everything are another rule's fault.
    if (app.flowLogs.indexOf(other) > app.flowLogs.indexOf(flowLog) || twinOf(flowLog, app) !== undefined) return false;
  }
  const destination = destinationOf(flowLog, app);
  return destination !== undefined && destination === destinationOf(other, app);
}

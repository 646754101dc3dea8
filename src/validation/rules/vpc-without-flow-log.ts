import { areApart } from '../questions/destinations';
import { identityOf } from '../questions/networks';
import { defineRule } from '../rule';
import { targetOf } from '../view/values';
import type { AppView, FlowLogView, VpcView } from '../view/views';

/** Traffic that no flow log captures leaves no trace. */
export const vpcWithoutFlowLog = defineRule({
  id: 'vpc-without-flow-log',
  summary: 'A VPC has no flow log, neither itself nor on each of its subnets.',
  severity: 'error',
  subject: 'app',
  onRequest: 'coverage',
  check(app) {
    // Who captures accepted traffic alone never sees what was turned away.
    const flowLogs = app.flowLogs.filter(({ trafficType }) => trafficType !== 'ACCEPT');
    const watched = new Set(flowLogs.map(({ resourceId }) => identityOf(resourceId)));
    const unknown = flowLogs.filter(({ resourceId }) => identityOf(resourceId) === undefined);

    return app.vpcs
      .filter((vpc) => !watched.has(vpc.path) && !areAllWatched(subnetsOf(vpc, app), watched))
      .filter((vpc) => !unknown.some((flowLog) => mayWatch(flowLog, vpc)))
      .map((resource) => ({
        resource,
        message: 'no flow log watches the VPC or all of its subnets; one of accepted traffic alone does not count',
        fix: 'Add a flow log of all or of rejected traffic to the VPC.',
      }));
  },
});

function subnetsOf(vpc: VpcView, { subnets }: AppView): string[] {
  return subnets.filter(({ vpcId }) => targetOf(vpcId, 'vpc')?.path === vpc.path).map(({ path }) => path);
}

function areAllWatched(subnets: readonly string[], watched: ReadonlySet<string | undefined>): boolean {
  return subnets.length > 0 && subnets.every((path) => watched.has(path));
}

function mayWatch({ resourceType, stack }: FlowLogView, vpc: VpcView): boolean {
  const isOther = typeof resourceType === 'string' && !['VPC', 'Subnet'].includes(resourceType);
  return !isOther && !areApart(stack, vpc.stack);
}

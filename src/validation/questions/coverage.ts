import { targetOf } from '../view/values';
import type { AppView } from '../view/app-view';
import type { VpcView } from '../view/network-views';
import type { FlowLogView } from '../view/views';
import { addTo } from '../../model/groups';
import { areApart } from './coexistence';
import { identityOf } from './networks';

/**
 * The VPCs of which no flow log is known to record rejected traffic: neither one of the VPC itself nor one of each of its subnets.
 * A flow log of accepted traffic alone does not count, because it never shows rejected traffic.
 */
export function vpcsWithoutFlowLog(app: AppView): readonly VpcView[] {
  const monitored = new Set(relevantFlowLogs(app).map(({ resourceId }) => identityOf(resourceId)));
  const isBySubnet = app.subnets.some(({ path }) => monitored.has(path)); // reading no subnet without need halves the time of FlowLogMixin
  const subnets = isBySubnet ? subnetsByVpc(app) : new Map<string, string[]>();
  return app.vpcs.filter(({ path }) => {
    const ofVpc = subnets.get(path) ?? [];
    return !monitored.has(path) && !(ofVpc.length > 0 && ofVpc.every((subnet) => monitored.has(subnet)));
  });
}

/** The flow logs of which only the deployment shows what they monitor: one of these VPCs, perhaps. */
export function flowLogsOfUnknownResources(app: AppView): readonly FlowLogView[] {
  return relevantFlowLogs(app).filter(({ resourceId }) => identityOf(resourceId) === undefined);
}

/** Whether a flow log of an unknown resource may monitor the VPC. */
export function mayMonitor({ resourceType, stack }: FlowLogView, vpc: VpcView): boolean {
  const isOther = typeof resourceType === 'string' && !['VPC', 'Subnet'].includes(resourceType);
  return !isOther && !areApart(stack, vpc.stack);
}

function relevantFlowLogs({ flowLogs }: AppView): readonly FlowLogView[] {
  return flowLogs.filter(({ trafficType }) => trafficType !== 'ACCEPT');
}

function subnetsByVpc({ subnets }: AppView): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const { path, vpcId } of subnets) {
    const vpc = targetOf(vpcId, 'vpc');
    if (vpc !== undefined) addTo(paths, vpc.path, path);
  }
  return paths;
}

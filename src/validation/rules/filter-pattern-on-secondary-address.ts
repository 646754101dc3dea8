import { identityOf, sameResource } from '../questions/networks';
import { demandsOf } from '../questions/filters/demands';
import type { Demands } from '../questions/filters/demands';
import { defineRule } from '../rule';
import { listOf, objectOf, targetOf } from '../view/values';
import type { AppView, FlowLogView, NetworkInterfaceView } from '../view/views';

/** Of traffic to a secondary address the record says that it went to the primary one. */
export const filterPatternOnSecondaryAddress = defineRule({
  id: 'filter-pattern-on-secondary-address',
  summary: 'A filter pattern looks for a secondary private address of a network interface in dstaddr.',
  severity: 'error',
  subject: 'metric-filter',
  check(filter, app) {
    const demands = demandsOf(filter, app);
    const addresses = demands.map((demand) => secondaryAddressIn(demand, app));
    const [address] = addresses;
    if (address === undefined || addresses.includes(undefined)) return [];
    return [{
      property: 'FilterPattern',
      message: `dstaddr is compared with ${address}, a secondary private address: records of traffic to it `
        + "show the interface's primary private address there",
      fix: "Add the field pkt-dstaddr to the flow log's LogFormat and compare that one.",
    }];
  },
});

function secondaryAddressIn({ flowLog, byField }: Demands, app: AppView): string | undefined {
  const wanted = byField.get('dstaddr') ?? [];
  const interfaces = app.networkInterfaces.filter((candidate) => watches(flowLog, candidate));
  const secondary = new Set(interfaces.flatMap(secondaryAddresses));
  return wanted.length > 0 && wanted.every((address) => secondary.has(address)) ? wanted[0] : undefined;
}

function watches(flowLog: FlowLogView, { path, subnetId }: NetworkInterfaceView): boolean {
  switch (flowLog.resourceType) {
    case 'NetworkInterface': return identityOf(flowLog.resourceId) === path;
    case 'Subnet': return sameResource(flowLog.resourceId, subnetId);
    case 'VPC': return sameResource(flowLog.resourceId, targetOf(subnetId, 'subnet')?.vpcId);
    default: return false;
  }
}

function secondaryAddresses({ privateIpAddresses }: NetworkInterfaceView): string[] {
  return (listOf(privateIpAddresses) ?? []).flatMap((entry) => {
    const { Primary: primary, PrivateIpAddress: address } = objectOf(entry) ?? {};
    return primary === false && typeof address === 'string' ? [address] : [];
  });
}

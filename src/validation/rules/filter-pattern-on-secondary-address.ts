import { identityOf } from '../questions/networks';
import { demandsOf } from '../questions/filters/demands';
import type { Demands } from '../questions/filters/demands';
import { defineRule } from '../rule';
import { oncePer } from '../../model/once-per';
import { listOf, objectOf, targetOf } from '../view/values';
import type { AppView } from '../view/app-view';
import type { NetworkInterfaceView } from '../view/network-views';

/** Of traffic to a secondary address the record says that it went to the primary one. */
export const filterPatternOnSecondaryAddress = defineRule({
  id: 'filter-pattern-on-secondary-address',
  summary: 'A filter pattern compares dstaddr with a secondary private address of a network interface.',
  severity: 'error',
  subject: 'filter',
  check(filter, app) {
    const demands = demandsOf(filter, app);
    const addresses = demands.map((demand) => secondaryAddressIn(demand, app));
    const [address] = addresses;
    if (address === undefined || addresses.includes(undefined)) return [];
    return [{
      property: 'FilterPattern',
      message: `dstaddr is compared with ${address}, a secondary private address: records of traffic to it `
        + "show the interface's primary private address there",
      fix: "Add the field pkt-dstaddr to the flow log's LogFormat and compare that field instead.",
    }];
  },
});

function secondaryAddressIn({ flowLog, byField }: Demands, app: AppView): string | undefined {
  const wanted = byField.get('dstaddr') ?? [];
  const identity = identityOf(flowLog.resourceId);
  const secondary = identity === undefined ? undefined : secondaryIn(app).get(`${flowLog.resourceType as string} ${identity}`);
  return wanted.length > 0 && wanted.every((address) => secondary?.has(address)) ? wanted[0] : undefined;
}

/** The secondary addresses of each interface, and of all in each subnet and VPC. */
const secondaryIn = oncePer(({ networkInterfaces }: AppView) => {
  const found = new Map<string, Set<string>>();
  for (const networkInterface of networkInterfaces) {
    const addresses = secondaryAddresses(networkInterface);
    if (addresses.length === 0) continue;
    for (const key of monitoredWith(networkInterface)) {
      const known = found.get(key) ?? new Set();
      found.set(key, addresses.reduce((all, address) => all.add(address), known));
    }
  }
  return found;
});

/** What a flow log may monitor to cover an interface: itself, its subnet, its VPC. */
function monitoredWith({ path, subnetId }: NetworkInterfaceView): string[] {
  const [subnet, vpc] = [subnetId, targetOf(subnetId, 'subnet')?.vpcId].map(identityOf);
  return [
    `NetworkInterface ${path}`,
    ...subnet === undefined ? [] : [`Subnet ${subnet}`],
    ...vpc === undefined ? [] : [`VPC ${vpc}`],
  ];
}

function secondaryAddresses({ privateIpAddresses }: NetworkInterfaceView): string[] {
  return (listOf(privateIpAddresses) ?? []).flatMap((entry) => {
    const { Primary: primary, PrivateIpAddress: address } = objectOf(entry) ?? {};
    return primary === false && typeof address === 'string' ? [address] : [];
  });
}

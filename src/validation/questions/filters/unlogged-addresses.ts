import { ipv4Number, ipv4Text } from '../../../model/ip-address';
import { monitoredVpc } from '../networks';
import { oncePer } from '../../../model/once-per';
import { targetOf } from '../../view/values';
import type { AppView } from '../../view/app-view';
import type { FlowLogView } from '../../view/views';

/**
 * Services at addresses that are the same everywhere, traffic to which is not logged.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-limitations.html
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html#AmazonDNS
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2config-service.html
 */
const EVERYWHERE = new Map([
  ['169.254.169.123', 'the Amazon Time Sync Service'],
  ['169.254.169.250', 'Windows activation'],
  ['169.254.169.251', 'Windows activation'],
  ['fd00:ec2::250', 'Windows activation'],
  ['169.254.169.253', 'the Amazon DNS server'],
  ['fd00:ec2::253', 'the Amazon DNS server'],
  ['169.254.169.254', 'instance metadata'],
]);

/** What answers at an address whose traffic is not logged; `undefined` for any other address. */
export function unloggedService(address: string, flowLog: FlowLogView, app: AppView): string | undefined {
  const vpc = targetOf(monitoredVpc(flowLog), 'vpc');
  if (vpc === undefined) return EVERYWHERE.get(address);
  if (address === addressAt(vpc.cidrBlock, 2)) return "the VPC's Amazon DNS server";
  return routersIn(app).get(vpc.path)?.has(address) === true ? 'the VPC router' : EVERYWHERE.get(address);
}

/** The addresses of the VPC router in the subnets of each VPC, by the path of the VPC. */
const routersIn = oncePer(({ subnets }: AppView) => {
  const routers = new Map<string, Set<string>>();
  for (const { vpcId, cidrBlock } of subnets) {
    const vpc = targetOf(vpcId, 'vpc');
    const address = addressAt(cidrBlock, 1);
    if (vpc === undefined || address === undefined) continue;
    const known = routers.get(vpc.path);
    if (known === undefined) routers.set(vpc.path, new Set([address]));
    else known.add(address);
  }
  return routers;
});

/** The nth address of an IPv4 CIDR block; `undefined` of anything else. */
function addressAt(cidrBlock: unknown, offset: number): string | undefined {
  const [, address = '', bits] = typeof cidrBlock === 'string' ? /^([^/]+)\/(\d+)$/.exec(cidrBlock) ?? [] : [];
  const given = ipv4Number(address);
  return given === undefined ? undefined : ipv4Text(given - given % 2 ** (32 - Number(bits)) + offset);
}

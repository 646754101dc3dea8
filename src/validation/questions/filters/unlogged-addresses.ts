import { monitoredVpc } from '../networks';
import { oncePer } from '../../view/once-per';
import { targetOf } from '../../view/values';
import type { AppView } from '../../view/app-view';
import type { FlowLogView } from '../../view/views';

/** Services at addresses that are the same everywhere. */
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
  const match = typeof cidrBlock === 'string' ? /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(cidrBlock) : null;
  if (match === null) return undefined;
  const [bytes, bits] = [match.slice(1, 5).map(Number), Number(match[5])];
  const size = 2 ** (32 - bits);
  const given = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  const address = given - given % size + offset;
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

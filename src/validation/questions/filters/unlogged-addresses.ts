import { watchedVpc } from '../networks';
import { targetOf } from '../../view/values';
import type { AppView, FlowLogView } from '../../view/views';

/** Services at addresses that are the same everywhere. */
const EVERYWHERE: Record<string, string> = {
  '169.254.169.123': 'the Amazon Time Sync Service',
  '169.254.169.250': 'Windows activation',
  '169.254.169.251': 'Windows activation',
  'fd00:ec2::250': 'Windows activation',
  '169.254.169.253': 'the Amazon DNS server',
  'fd00:ec2::253': 'the Amazon DNS server',
  '169.254.169.254': 'instance metadata',
};

/** What answers at an address whose traffic is not logged; `undefined` for any other address. */
export function unloggedService(address: string, flowLog: FlowLogView, app: AppView): string | undefined {
  const vpc = targetOf(watchedVpc(flowLog), 'vpc');
  if (vpc === undefined) return EVERYWHERE[address];
  if (address === addressAt(vpc.cidrBlock, 2)) return "the VPC's Amazon DNS server";
  const isRouter = app.subnets.some(({ vpcId, cidrBlock }) =>
    targetOf(vpcId, 'vpc')?.path === vpc.path && address === addressAt(cidrBlock, 1));
  return isRouter ? 'the VPC router' : EVERYWHERE[address];
}

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

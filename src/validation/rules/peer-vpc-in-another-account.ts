import { sameResource, watchedVpc } from '../questions/networks';
import { defineRule } from '../rule';
import { orDefault, targetOf } from '../view/values';
import type { Value } from '../view/values';
import type { AppView, FlowLogView } from '../view/views';

const WATCHES_VPC = ['VPC', 'Subnet', 'NetworkInterface'];

/** EC2 enables flow logs for a peered VPC only in the account that owns it. */
export const peerVpcInAnotherAccount = defineRule({
  id: 'peer-vpc-in-another-account',
  summary: 'A flow log watches a VPC, or a part of one, that another account owns.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const account = flowLog.stack.account;
    if (app.missesContext) return []; // dummy ids stand for all lookups that are still to be done
    if (typeof flowLog.resourceType !== 'string' || !WATCHES_VPC.includes(flowLog.resourceType)) return [];
    // An interface that this app creates is ours, whoever owns the subnet that was shared with us.
    if (targetOf(flowLog.resourceId, 'network-interface') !== undefined) return [];

    if (typeof account !== 'string') return [];
    const owner = ownersOf(flowLog, app).filter(isAccount).find((candidate) => candidate !== account);
    if (owner === undefined) return [];
    return [{
      property: 'ResourceId',
      message: `the ${flowLog.resourceType} belongs to account ${owner}, the stack to ${account}: `
        + 'EC2 enables flow logs for a peered VPC only in the account that owns it',
      fix: `Create the flow log in a stack of account ${owner}. `
        + 'Of a VPC that is shared with you, only your own network interfaces can have flow logs of yours.',
    }];
  },
});

/** Everybody who is said to own what the flow log watches. What the program declares outweighs what peerings tell. */
function ownersOf(flowLog: FlowLogView, { peerings }: AppView): Value<string>[] {
  if (flowLog.target.ownerAccount !== undefined) return [flowLog.target.ownerAccount];
  const vpcId = orDefault(watchedVpc(flowLog));
  return [
    targetOf(vpcId, 'vpc')?.stack.account,
    ...peerings.flatMap(({ stack, vpcId: requester, peerVpcId, peerOwnerId }) => [
      sameResource(vpcId, orDefault(peerVpcId)) ? orDefault(peerOwnerId ?? stack.account) : undefined,
      sameResource(vpcId, orDefault(requester)) ? stack.account : undefined,
    ]),
  ];
}

function isAccount(owner: Value<string>): owner is string {
  return typeof owner === 'string' && /^\d{12}$/.test(owner);
}

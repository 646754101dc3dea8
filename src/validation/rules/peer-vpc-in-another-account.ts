import { mayBeDummy, sameResource, monitoredVpc } from '../questions/networks';
import { defineRule } from '../rule';
import type { Value } from '../view/template';
import { targetOf } from '../view/values';
import type { AppView } from '../view/app-view';
import type { FlowLogView } from '../view/views';

const MONITORS_VPC = ['VPC', 'Subnet', 'NetworkInterface'];

/** EC2 enables flow logs for a peered VPC only in the account that owns it. */
export const peerVpcInAnotherAccount = defineRule({
  id: 'peer-vpc-in-another-account',
  summary: 'A flow log monitors a VPC, or part of one, that another account owns.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const { resourceType, stack: { account } } = flowLog;
    if (typeof account !== 'string' || typeof resourceType !== 'string' || !MONITORS_VPC.includes(resourceType)) return [];
    // An interface that this app creates is ours, no matter who owns the subnet that was shared with us.
    if (targetOf(flowLog.resourceId, 'network-interface') !== undefined) return [];

    const owners = ownersOf(flowLog, app).filter(isAccount);
    // One who says that it is ours is enough to leave it alone.
    if (owners.length === 0 || owners.includes(account)) return [];
    return [{
      property: 'ResourceId',
      message: `the ${resourceType} belongs to account ${owners[0]}, the stack to ${account}: `
        + 'EC2 enables flow logs for a peered VPC only in the account that owns it',
      fix: `Create the flow log in a stack of account ${owners[0]}. `
        + 'In a VPC that is shared with you, you can create flow logs only for network interfaces that you own.',
    }];
  },
});

/** Everybody who is said to own what the flow log monitors, or the VPC that contains it: peerings first, then what the program declares. */
function ownersOf(flowLog: FlowLogView, app: AppView): Value<string>[] {
  const { resourceType, target: { ownerAccount } } = flowLog;
  const vpcId = monitoredVpc(flowLog);
  const ofVpc = mayBeDummy(vpcId, app)
    ? []
    : [
        targetOf(vpcId, 'vpc')?.stack.account,
        ...app.peerings.flatMap(({ stack, vpcId: requester, peerVpcId, peerOwnerId }) => [
          sameResource(vpcId, peerVpcId) ? peerOwnerId ?? stack.account : undefined,
          sameResource(vpcId, requester) ? stack.account : undefined,
        ]),
      ];
  // The owner of a VPC may log the interfaces that participants create in it: whose the interface is says nothing against it.
  if (resourceType === 'NetworkInterface') return ofVpc.some(isAccount) ? [...ofVpc, ownerAccount] : [];
  return [...ofVpc, ownerAccount];
}

function isAccount(owner: Value<string>): owner is string {
  return typeof owner === 'string' && /^\d{12}$/.test(owner);
}

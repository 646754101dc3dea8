import { defineRule } from '../rule';
import { Reference } from '../view/template';

/** What passes through a Connect attachment is in the records of the attachment that carries it. */
export const attachmentNotSupported = defineRule({
  id: 'attachment-not-supported',
  summary: 'A flow log monitors a Connect attachment of a transit gateway.',
  severity: 'error',
  subject: 'flow-log',
  check({ resourceType, resourceId }) {
    if (resourceType !== 'TransitGatewayAttachment' || !(resourceId instanceof Reference)) return [];
    const { type, path } = resourceId.target;
    if (type !== 'AWS::EC2::TransitGatewayConnect') return [];
    return [{
      property: 'ResourceId',
      message: `ResourceId must be that of a VPC, peering or other supported attachment, got the Connect attachment '${path}': `
        + 'EC2 does not support flow logs for these',
      fix: 'Monitor the transit gateway, or the attachment that carries the Connect attachment.',
    }];
  },
});

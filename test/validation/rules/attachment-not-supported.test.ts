import { attachmentNotSupported } from '../../../src/validation/rules/attachment-not-supported';
import { judges } from '../../support/rules';
import { flowLog, Reference, UNKNOWN, view } from '../../support/views';

const on = (type: string, resourceType = 'TransitGatewayAttachment') =>
  flowLog({ resourceType, resourceId: new Reference(view('other', { type, logicalId: 'Attachment' })) });

judges(attachmentNotSupported, {
  faults: [
    ['a Connect attachment', on('AWS::EC2::TransitGatewayConnect'), /^ResourceId: .* got the Connect attachment 'Stack\/Attachment'/],
  ],
  passes: [
    ['an attachment to a VPC', on('AWS::EC2::TransitGatewayVpcAttachment')],
    ['a gateway', on('AWS::EC2::TransitGateway', 'TransitGateway')],
    ['an attachment by its id', flowLog({ resourceType: 'TransitGatewayAttachment', resourceId: 'tgw-attach-0123456789abcdef0' })],
    ['an unknown attachment', flowLog({ resourceType: 'TransitGatewayAttachment', resourceId: UNKNOWN })],
  ],
});

import { fieldResourceTypeMismatch } from '../../../src/validation/rules/field-resource-type-mismatch';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

judges(fieldResourceTypeMismatch, {
  faults: [
    ['the action of a transit gateway', flowLog({ resourceType: 'TransitGateway', logFormat: '${srcaddr} ${action}' }),
      /^LogFormat: LogFormat must have fields of a transit gateway only, got 'action'/],
    ['several fields', flowLog({ resourceType: 'TransitGatewayAttachment', logFormat: '${vpc-id} ${interface-id}' }),
      /got 'interface-id', 'vpc-id'/],
    ['a transit gateway’s field in a VPC', flowLog({ resourceType: 'VPC', logFormat: '${srcaddr} ${tgw-id}' }),
      /of a VPC only, got 'tgw-id'/],
  ],
  passes: [
    ['fields of a transit gateway', flowLog({ resourceType: 'TransitGateway', logFormat: '${srcaddr} ${tgw-id}' })],
    ['fields of a VPC', flowLog({ logFormat: '${srcaddr} ${action}' })],
    ['default fields that a NAT gateway leaves empty',
      flowLog({ resourceType: 'RegionalNatGateway', logFormat: '${interface-id} ${resource-id}' })],
    ['a field that nobody knows', flowLog({ resourceType: 'TransitGateway', logFormat: '${quantum-spin}' })],
    ['an unknown resource type', flowLog({ resourceType: UNKNOWN, logFormat: '${action} ${tgw-id}' })],
    ['an unknown format', flowLog({ resourceType: 'TransitGateway', logFormat: UNKNOWN })],
  ],
});

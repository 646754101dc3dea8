import * as faults from '../../src/model/flow-log-faults';
import { FlowLogField } from '../../src/model/flow-log-field';

const { ACTION, BYTES, INTERFACE_ID, RESOURCE_ID, TGW_ID } = FlowLogField;

test.each([
  ['a resource type that there is', faults.unknownResourceType('Subnet'), undefined],
  ['another', faults.unknownResourceType('vpc'),
    "must be one of VPC, Subnet, NetworkInterface, RegionalNatGateway, TransitGateway, TransitGatewayAttachment, got 'vpc'"],

  ['a traffic type that there is', faults.unknownTrafficType('ALL'), undefined],
  ['another', faults.unknownTrafficType('all'), "must be ACCEPT, REJECT or ALL, got 'all'"],

  ['no traffic type for a VPC', faults.missingTrafficType('VPC', undefined), 'must be ACCEPT, REJECT or ALL for a VPC, got none'],
  ['no traffic type for a gateway', faults.missingTrafficType('TransitGateway', undefined), undefined],
  ['no traffic type for what is not known', faults.missingTrafficType('New', undefined), undefined],
  ['some traffic type for a VPC', faults.missingTrafficType('VPC', 'x'), undefined],

  ['a traffic type for a gateway', faults.trafficTypeOfGateway('TransitGatewayAttachment', 'ALL'),
    "must not be set for a transit gateway attachment, which logs all traffic, got 'ALL'"],
  ['a traffic type for a VPC', faults.trafficTypeOfGateway('VPC', 'ALL'), undefined],

  ['600 s for a VPC', faults.unsupportedInterval('VPC', 600), undefined],
  ['30 s for a VPC', faults.unsupportedInterval('VPC', 30), 'must be 60 or 600 s for a VPC, got 30 s'],
  ['600 s for a gateway', faults.unsupportedInterval('TransitGateway', 600), 'must be 60 s for a transit gateway, got 600 s'],
  ['600 s for what is not known', faults.unsupportedInterval(undefined, 600), undefined],
  ['30 s for what is not known', faults.unsupportedInterval(undefined, 30), 'must be 60 or 600 s, got 30 s'],

  ['fields that a sibling fills', faults.foreignFields('VPC', [BYTES, RESOURCE_ID]), undefined],
  ['fields of a gateway for a VPC', faults.foreignFields('VPC', [BYTES, TGW_ID]), "must have fields of a VPC only, got 'tgw-id'"],
  ['fields of a VPC for a gateway', faults.foreignFields('TransitGateway', [INTERFACE_ID, ACTION]),
    "must have fields of a transit gateway only, got 'interface-id', 'action'"],
  ['fields of a VPC for what is not known', faults.foreignFields('New', [INTERFACE_ID]), undefined],
  ['a field that is not known', faults.foreignFields('VPC', [FlowLogField.of('new')]), undefined],

  ['all options for files, however written', faults.incompleteDestinationOptions(
    ['fileFormat', 'HiveCompatiblePartitions', 'perHourPartition']), undefined],
  ['one option for files', faults.incompleteDestinationOptions(['FileFormat']),
    'must have FileFormat, HiveCompatiblePartitions, PerHourPartition, got no HiveCompatiblePartitions and no PerHourPartition'],
])('%s', (_, fault, expected) => {
  expect(fault).toBe(expected);
});

test.each([
  [['instance-tag'], 0, "must name a tag of 'instance' to fill the field 'instance-tag', got none"],
  [['instance-tag'], 1, undefined],
  [['instance-tag', 'instance-tag-2'], 1, "must name two tags of 'instance' to fill the field 'instance-tag-2', got 1"],
  [['asg-tag-2'], 0, "must name two tags of 'auto-scaling-group' to fill the field 'asg-tag-2', got none"],
  [['instance-tag-2'], 2, undefined],
  [['instance-tag'], undefined, undefined],
  [['instance-id'], 0, undefined],
])('the fields %p with %p keys each', (fields, keys, expected) => {
  expect(faults.tagFieldWithoutKey(fields, () => keys)).toBe(expected);
});

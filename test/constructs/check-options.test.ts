import { CfnParameter, Lazy } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { FlowLogDestination, FlowLogField, FlowLogFormat, FlowLogProps, FlowLogResource } from '../../src';
import { FlowLogError } from '../../src/model/errors';
import { errorOf } from '../support/error-of';
import { flowLogIn, stackIn } from '../support/stacks';

const GATEWAY = FlowLogResource.fromTransitGatewayId('tgw-1');
const ATTACHMENT = FlowLogResource.fromTransitGatewayAttachmentId('tgw-attach-1');
const NAT = FlowLogResource.fromRegionalNatGatewayId('nat-1');
const { ONE_MINUTE, TEN_MINUTES } = ec2.FlowLogMaxAggregationInterval;

function indexing(...indexedFields: FlowLogField[]) {
  return FlowLogDestination.toCloudWatchLogs(undefined, { indexedFields });
}

test.each<[string, Partial<FlowLogProps>, string]>([
  ['a transit gateway with a traffic type', { resourceType: GATEWAY, trafficType: ec2.FlowLogTrafficType.ALL },
    "'trafficType' must not be set for a transit gateway, which logs all traffic, got 'ALL'"],
  ['an attachment with a traffic type', { resourceType: ATTACHMENT, trafficType: ec2.FlowLogTrafficType.REJECT },
    "'trafficType' must not be set for a transit gateway attachment, which logs all traffic, got 'REJECT'"],
  ['a transit gateway over ten minutes', { resourceType: GATEWAY, maxAggregationInterval: TEN_MINUTES },
    "'maxAggregationInterval' must be 60 s for a transit gateway, got 600 s"],
  ['an interval that AWS does not have', { maxAggregationInterval: 300 as never },
    "'maxAggregationInterval' must be 60 or 600 s for a VPC, got 300 s"],
  ['an interval that AWS does not have, of a NAT gateway', { resourceType: NAT, maxAggregationInterval: 1 as never },
    "'maxAggregationInterval' must be 60 or 600 s for a regional NAT gateway, got 1 s"],
  ['a traffic type that AWS does not have', { trafficType: 'accept' as never },
    "'trafficType' must be ACCEPT, REJECT or ALL, got 'accept'"],
  ['a transit gateway with fields of VPCs', {
    resourceType: GATEWAY, logFormat: FlowLogFormat.of(FlowLogField.SRC_ADDR, FlowLogField.ACTION, FlowLogField.VPC_ID),
  }, "'logFormat' must have fields of a transit gateway only, got 'action', 'vpc-id'"],
  ['a VPC with fields of transit gateways', {
    logFormat: FlowLogFormat.of(FlowLogField.SRC_ADDR, FlowLogField.TGW_ID),
  }, "'logFormat' must have fields of a VPC only, got 'tgw-id'"],
  ['a resource type that AWS does not have', { resourceType: { resourceType: 'Vpc', resourceId: 'vpc-1' } },
    "'resourceType' must be one of VPC, Subnet, NetworkInterface, RegionalNatGateway, TransitGateway, "
    + "TransitGatewayAttachment, got 'Vpc'"],
  ['an index on a field that the format lacks', {
    logFormat: FlowLogFormat.of(FlowLogField.SRC_ADDR),
    destination: indexing(FlowLogField.SRC_ADDR, FlowLogField.DST_PORT),
  }, "'indexedFields' must have fields that the flow log writes, got 'dstport'; leave it out, or add it to 'logFormat'"],
  ['a transit gateway with an index on a field of VPCs', {
    resourceType: GATEWAY, destination: indexing(FlowLogField.ACTION),
  }, "'indexedFields' must have fields that the flow log writes, got 'action'; leave it out, or add it to 'logFormat'"],
])('%s is refused', (_, options, message) => {
  const error = errorOf(() => flowLogIn(stackIn(), options));

  expect(error).toBeInstanceOf(FlowLogError);
  expect((error as Error).message).toBe(`Stack/FlowLog: ${message}`);
});

test.each<[string, Partial<FlowLogProps>]>([
  ['a transit gateway over one minute', { resourceType: GATEWAY, maxAggregationInterval: ONE_MINUTE }],
  ['a transit gateway with its own fields', { resourceType: GATEWAY, logFormat: FlowLogFormat.TRANSIT_GATEWAY_DEFAULT }],
  ['a regional NAT gateway in the default format', { resourceType: NAT, logFormat: FlowLogFormat.DEFAULT }],
  ['a field that is not listed yet', { logFormat: FlowLogFormat.of(FlowLogField.of('brand-new')) }],
  ['a resource type known at deployment', {
    resourceType: { resourceType: Lazy.string({ produce: () => 'VPC' }), resourceId: 'vpc-1' },
  }],
  ['an index on a field of the format', {
    logFormat: FlowLogFormat.of(FlowLogField.SRC_ADDR, FlowLogField.DST_ADDR),
    destination: indexing(FlowLogField.SRC_ADDR),
  }],
  ['an index where the resource type is known at deployment', {
    resourceType: { resourceType: Lazy.string({ produce: () => 'VPC' }), resourceId: 'vpc-1' },
    destination: indexing(FlowLogField.ACTION),
  }],
])('%s is fine', (_, options) => {
  expect(() => flowLogIn(stackIn(), options)).not.toThrow();
});

test('a traffic type known at deployment is fine', () => {
  const stack = stackIn();
  const trafficType = new CfnParameter(stack, 'Traffic').valueAsString as ec2.FlowLogTrafficType;

  expect(() => flowLogIn(stack, { trafficType })).not.toThrow();
});

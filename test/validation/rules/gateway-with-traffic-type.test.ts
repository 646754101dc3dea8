import { gatewayWithTrafficType } from '../../../src/validation/rules/gateway-with-traffic-type';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

judges(gatewayWithTrafficType, {
  faults: [
    ['ALL for a gateway', flowLog({ resourceType: 'TransitGateway', trafficType: 'ALL' }),
      /^TrafficType: TrafficType must not be set for a transit gateway, which logs all traffic, got 'ALL'/],
    ['REJECT for an attachment', flowLog({ resourceType: 'TransitGatewayAttachment', trafficType: 'REJECT' }),
      /got 'REJECT'/],
  ],
  passes: [
    ['no traffic type', flowLog({ resourceType: 'TransitGateway', trafficType: undefined })],
    ['a traffic type that may turn out to be none', flowLog({ resourceType: 'TransitGateway', trafficType: UNKNOWN })],
    ['an unknown resource type', flowLog({ resourceType: UNKNOWN })],
    ['a VPC', flowLog({ resourceType: 'VPC' })],
  ],
});

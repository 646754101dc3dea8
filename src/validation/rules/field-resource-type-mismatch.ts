import { GATEWAY_RESOURCE_TYPES, VPC_RESOURCE_TYPES } from '../../model/resource-type';
import { isOnGateway, knownFieldsOf } from '../questions/flow-logs';
import { defineRule } from '../rule';

const RESOURCE_TYPES = [...VPC_RESOURCE_TYPES, ...GATEWAY_RESOURCE_TYPES];

/** Transit gateways have records of their own: no action, no interface; and VPCs have none of the gateway's fields. */
export const fieldResourceTypeMismatch = defineRule({
  id: 'field-resource-type-mismatch',
  summary: 'The log format has a field that this kind of resource never fills.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check(flowLog) {
    const { resourceType } = flowLog;
    if (typeof resourceType !== 'string' || !RESOURCE_TYPES.includes(resourceType)) return [];
    const siblings = isOnGateway(flowLog) ? GATEWAY_RESOURCE_TYPES : VPC_RESOURCE_TYPES;
    const foreign = knownFieldsOf(flowLog).filter((field) => !siblings.some((type) => field.isFilledBy(type)));
    if (foreign.length === 0) return [];
    return [{
      property: 'LogFormat',
      message: `LogFormat of a ${resourceType} flow log must have fields that it can fill, got ${foreign.join(', ')}: `
        + 'EC2 rejects it',
      fix: isOnGateway(flowLog)
        ? 'Leave them out: fields about accepted traffic, interfaces and VPC resources do not exist on a transit gateway.'
        : 'Leave them out: they exist on transit gateways only.',
    }];
  },
});

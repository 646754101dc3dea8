import { foreignFields } from '../../model/flow-log-faults';
import { isOnGateway, knownFieldsOf } from '../questions/flow-logs';
import { defineRule } from '../rule';

/** Transit gateways have records of their own: no action, no interface; and VPCs have none of the gateway's fields. */
export const fieldResourceTypeMismatch = defineRule({
  id: 'field-resource-type-mismatch',
  summary: 'The log format has a field that does not exist for this resource type.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check(flowLog) {
    const { resourceType } = flowLog;
    const fault = typeof resourceType === 'string' ? foreignFields(resourceType, knownFieldsOf(flowLog)) : undefined;
    if (fault === undefined) return [];
    return [{
      property: 'LogFormat',
      message: `LogFormat ${fault}: EC2 rejects it`,
      fix: isOnGateway(flowLog)
        ? 'Remove them: fields about accepted traffic, interfaces and VPC resources do not exist for a transit gateway.'
        : 'Remove them: they exist only for transit gateways.',
    }];
  },
});

import { Token } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IConstruct } from 'constructs';
import {
  foreignFields, trafficTypeOfGateway, unknownResourceType, unknownTrafficType, unsupportedInterval,
} from '../model/flow-log-faults';
import { checkTagFields } from './check-tag-fields';
import { fail } from './fail';
import type { FlowLogOptions } from './flow-log-options';
import type { FlowLogField } from '../model/flow-log-field';
import type { FlowLogFormat } from '../model/flow-log-format';

/** Throws if AWS would reject this flow log, as far as that can be told from its options alone. */
export function checkOptions(scope: IConstruct, target: ec2.FlowLogResourceType, options: FlowLogOptions): void {
  const { resourceType } = target;
  if (!Token.isUnresolved(resourceType)) {
    const { trafficType, maxAggregationInterval: interval, logFormat } = options;
    failIf(scope, 'resourceType', unknownResourceType(resourceType));
    if (trafficType !== undefined) {
      failIf(scope, 'trafficType', trafficTypeOfGateway(resourceType, trafficType));
      if (!Token.isUnresolved(trafficType)) failIf(scope, 'trafficType', unknownTrafficType(trafficType));
    }
    if (interval !== undefined && !Token.isUnresolved(interval)) {
      failIf(scope, 'maxAggregationInterval', unsupportedInterval(resourceType, interval));
    }
    if (logFormat !== undefined) failIf(scope, 'logFormat', foreignFields(resourceType, logFormat.fields));
  }
  checkTagFields(scope, options);
}

/** Throws if a new log group would index a field that no record of the flow log has. */
export function checkIndexedFields(
  scope: IConstruct, { fields }: FlowLogFormat, indexedFields: readonly FlowLogField[] = [],
): void {
  const odd = indexedFields.find(({ name }) => !fields.some((field) => field.name === name));
  if (odd === undefined) return;
  fail(scope, `'indexedFields' must have fields that the flow log writes, got '${odd.name}'; `
  + "leave it out, or add it to 'logFormat'");
}

function failIf(scope: IConstruct, prop: string, fault: string | undefined): void {
  if (fault !== undefined) fail(scope, `'${prop}' ${fault}`);
}

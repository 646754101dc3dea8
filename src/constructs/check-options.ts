import { Token } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IConstruct } from 'constructs';
import type { FlowLogFormat } from '../model/flow-log-format';
import { GATEWAY_RESOURCE_TYPES, isGateway, VPC_RESOURCE_TYPES } from '../model/resource-type';
import { checkTagFields } from './check-tag-fields';
import { fail } from './fail';
import type { FlowLogOptions } from './flow-log-options';

const RESOURCE_TYPES = [...VPC_RESOURCE_TYPES, ...GATEWAY_RESOURCE_TYPES];
const TRAFFIC_TYPES: string[] = ['ACCEPT', 'REJECT', 'ALL'];

/** Throws if AWS would refuse this flow log, as far as that can be told from its options alone. */
export function checkOptions(scope: IConstruct, target: ec2.FlowLogResourceType, options: FlowLogOptions): void {
  const { resourceType } = target;
  if (!Token.isUnresolved(resourceType)) {
    if (!RESOURCE_TYPES.includes(resourceType)) {
      fail(scope, `'resourceType' must be one of ${RESOURCE_TYPES.join(', ')}, got '${resourceType}'`);
    }
    checkTraffic(scope, resourceType, options);
    checkInterval(scope, resourceType, options);
    if (options.logFormat !== undefined) checkFields(scope, resourceType, options.logFormat);
  }
  checkTagFields(scope, options);
}

function checkTraffic(scope: IConstruct, resourceType: string, { trafficType }: FlowLogOptions): void {
  if (trafficType === undefined) return;
  if (isGateway(resourceType)) {
    fail(scope, `'trafficType' must be left out for a ${inWords(resourceType)}, which logs all its traffic,`
    + ` got '${trafficType}'`);
  }
  if (Token.isUnresolved(trafficType) || TRAFFIC_TYPES.includes(trafficType)) return;
  fail(scope, `'trafficType' must be one of ${TRAFFIC_TYPES.join(', ')}, got '${String(trafficType)}'`);
}

function checkInterval(
  scope: IConstruct, resourceType: string, { maxAggregationInterval: seconds }: FlowLogOptions,
): void {
  if (seconds === undefined || Token.isUnresolved(seconds)) return;
  const allowed = isGateway(resourceType) ? [60] : [60, 600];
  if (allowed.includes(seconds)) return;
  fail(scope, `'maxAggregationInterval' must be ${allowed.join(' or ')} s for a ${inWords(resourceType)},`
  + ` got ${seconds} s`);
}

function checkFields(scope: IConstruct, resourceType: string, format: FlowLogFormat): void {
  const family = isGateway(resourceType) ? GATEWAY_RESOURCE_TYPES : VPC_RESOURCE_TYPES;
  const strangers = format.fields.filter((field) => !family.some((type) => field.isFilledBy(type)));
  if (strangers.length === 0) return;
  fail(scope, `'logFormat' must have fields of a ${inWords(resourceType)} only,`
  + ` got ${strangers.map(({ name }) => `'${name}'`).join(', ')}`);
}

function inWords(resourceType: string): string {
  if (resourceType === 'VPC') return resourceType;
  return resourceType.replace('RegionalNat', 'regional NAT ').replace(/\B[A-Z](?=[a-z])/g, ' $&').toLowerCase()
    .replace('nat', 'NAT');
}

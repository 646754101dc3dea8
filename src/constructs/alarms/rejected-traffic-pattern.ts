import { Token, Tokenization } from 'aws-cdk-lib';
import { FlowLogTrafficType } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { AlarmSource } from './alarm-source';
import type { RejectedTrafficAlarmProps } from './rejected-traffic-alarm';
import { FlowLogCondition } from '../../filter-pattern/flow-log-condition';
import { FlowLogFilterPattern } from '../../filter-pattern/flow-log-filter-pattern';
import { FlowLogAction } from '../../model/flow-log-action';
import { FlowLogField } from '../../model/flow-log-field';
import { FlowLogFieldType } from '../../model/flow-log-field-type';
import type { FlowLogFormat } from '../../model/flow-log-format';
import { LARGEST_PORT } from '../../model/limits';
import { fail } from '../fail';
import type { IFlowLog } from '../flow-log-interface';

/** The pattern that matches the rejected records which the props ask for, with the columns of their format. */
export function rejectedTrafficPattern(
  scope: Construct, source: AlarmSource, props: RejectedTrafficAlarmProps,
): FlowLogFilterPattern {
  const conditions = [FlowLogCondition.action(FlowLogAction.REJECT)];
  if (props.ports !== undefined) {
    conditions.push(FlowLogCondition.anyOf(FlowLogField.DST_PORT, ...portTexts(scope, props.ports)));
  }
  if (props.protocols !== undefined) {
    conditions.push(FlowLogCondition.protocol(...nonEmpty(scope, 'protocols', props.protocols)));
  }
  if (props.interfaceIds !== undefined) {
    conditions.push(FlowLogCondition.anyOf(FlowLogField.INTERFACE_ID, ...checkedInterfaces(scope, props.interfaceIds)));
  }
  if (props.metricValue !== undefined) {
    // A condition that always holds, so that the column keeps its name however long the pattern gets.
    conditions.push(FlowLogCondition.atLeast(numeric(scope, props.metricValue), 0));
  }
  conditions.push(...props.conditions ?? []);

  checkTraffic(scope, props.flowLog);
  checkFields(scope, source, conditions.map(({ field }) => field));
  return FlowLogFilterPattern.forFormat(source.format).where(...conditions);
}

/** What the alarm watches, in a sentence for those it notifies. */
export function describeTraffic({ ports = [], protocols = [] }: RejectedTrafficAlarmProps): string {
  const names = protocols.map(({ name }) => name).join(' or ');
  const numbers = ports.map((port) => Tokenization.stringifyNumber(port)).join(' or ');
  return `VPC flow logs record rejected ${names && `${names} `}traffic${numbers && ` to port ${numbers}`}.`;
}

function portTexts(scope: Construct, ports: number[]): string[] {
  const odd = nonEmpty(scope, 'ports', ports).find((port) =>
    !Token.isUnresolved(port) && !(Number.isInteger(port) && port >= 0 && port <= LARGEST_PORT));
  if (odd !== undefined) {
    fail(scope, `'ports' must be whole numbers from 0 to ${LARGEST_PORT}, got ${odd}`);
  }
  return ports.map((port) => Tokenization.stringifyNumber(port));
}

function checkedInterfaces(scope: Construct, interfaceIds: string[]): string[] {
  const odd = nonEmpty(scope, 'interfaceIds', interfaceIds).find((id) => !Token.isUnresolved(id) && !/^eni-[0-9a-z]+$/.test(id));
  if (odd === undefined) return interfaceIds;
  fail(scope, `'interfaceIds' must be ids of network interfaces such as 'eni-0123456789abcdef0', got '${odd}'`);
}

function numeric(scope: Construct, metricValue: FlowLogField): FlowLogField {
  if (metricValue.valueType === FlowLogFieldType.NUMBER) return metricValue;
  fail(scope, `'metricValue' must be a field that holds a number, PACKETS or BYTES for instance, got '${metricValue.name}'`);
}

function nonEmpty<T>(scope: Construct, prop: string, values: T[]): T[] {
  if (Token.isUnresolved(values)) {
    fail(scope, `'${prop}' must be a list of known length, got a token; take single values out of it with Fn.select`);
  }
  if (values.length > 0) return values;
  fail(scope, `'${prop}' must have at least one value, got an empty list; leave it out to watch all`);
}

function checkTraffic(scope: Construct, flowLog: IFlowLog | undefined): void {
  if (flowLog?.trafficType !== FlowLogTrafficType.ACCEPT) return;
  fail(scope, `'flowLog' must record rejected traffic, got one of traffic type ACCEPT; `
  + 'create another flow log, of traffic type REJECT or ALL');
}

function checkFields(scope: Construct, { format, formatProp }: AlarmSource, needed: FlowLogField[]): void {
  const missing = needed.map(({ name }) => name).filter((name) => !format.includes(FlowLogField.of(name)));
  if (missing.length === 0) return;
  const wayOut = missing.includes(FlowLogField.ACTION.name) && isOfTransitGateway(format)
    ? 'transit gateways do not record whether traffic was rejected, so watch flow logs of the VPCs behind it'
    : 'the format of a flow log cannot be changed, so create another flow log that has them';
  fail(scope, `'${formatProp}' must have the fields this alarm needs, got a format without ${missing.join(', ')}; ${wayOut}`);
}

function isOfTransitGateway({ fields }: FlowLogFormat): boolean {
  return fields.some((field) => field.isFilledBy('TransitGateway') && !field.isFilledBy('VPC'));
}

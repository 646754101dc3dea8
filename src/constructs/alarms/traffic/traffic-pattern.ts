import { Token, Tokenization } from 'aws-cdk-lib';
import { FlowLogTrafficType } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { LogSource } from '../../log-source';
import type { TrafficAlarmProps } from './traffic-alarm-props';
import { FlowLogCondition } from '../../../filter-pattern/flow-log-condition';
import { FlowLogFilterPattern } from '../../../filter-pattern/flow-log-filter-pattern';
import { FlowLogAction } from '../../../model/flow-log-action';
import { FlowLogField } from '../../../model/flow-log-field';
import { FlowLogFieldType } from '../../../model/flow-log-field-type';
import type { FlowLogFormat } from '../../../model/flow-log-format';
import { LARGEST_PORT, PROTOCOLS_WITHOUT_PORTS } from '../../../model/limits';
import { fail } from '../../fail';
import { given } from '../../given';

/** The pattern that matches the records which the props ask for, with the columns of their format. */
export function trafficPattern(
  scope: Construct, source: LogSource, props: TrafficAlarmProps,
): FlowLogFilterPattern {
  checkPortsOfProtocols(scope, props);
  const conditions = props.action === undefined ? withData(source, props) : [FlowLogCondition.action(props.action)];
  if (props.ports !== undefined) {
    conditions.push(FlowLogCondition.anyOf(FlowLogField.DST_PORT, ...portTexts(scope, props.ports)));
  }
  if (props.protocols !== undefined) {
    conditions.push(FlowLogCondition.protocol(...nonEmpty(scope, 'protocols', props.protocols)));
  }
  if (props.interfaceIds !== undefined) {
    conditions.push(FlowLogCondition.anyOf(FlowLogField.INTERFACE_ID, ...checkedInterfaces(scope, props.interfaceIds)));
  }
  if (props.measuredField !== undefined) {
    // A condition that always holds, so that the column keeps its name however long the pattern gets.
    conditions.push(FlowLogCondition.atLeast(numeric(scope, props.measuredField), 0));
  }
  conditions.push(...props.conditions ?? []);

  checkTraffic(scope, source, props.action);
  checkFields(scope, source, conditions.map(({ field }) => field));
  return FlowLogFilterPattern.forFormat(source.format).where(...conditions);
}

function portTexts(scope: Construct, ports: number[]): string[] {
  const odd = nonEmpty(scope, 'ports', ports).find((port) =>
    !Token.isUnresolved(port) && !(Number.isInteger(port) && port >= 0 && port <= LARGEST_PORT));
  if (odd !== undefined) {
    fail(scope, `'ports' must be whole numbers from 0 to ${LARGEST_PORT}, got ${given(odd)}`);
  }
  return ports.map((port) => Tokenization.stringifyNumber(port));
}

function checkedInterfaces(scope: Construct, interfaceIds: string[]): string[] {
  const odd = nonEmpty(scope, 'interfaceIds', interfaceIds).find((id) => !Token.isUnresolved(id) && !/^eni-[0-9a-z]+$/.test(id));
  if (odd === undefined) return interfaceIds;
  fail(scope, `'interfaceIds' must be ids of network interfaces such as 'eni-0123456789abcdef0', got '${odd}'`);
}

function numeric(scope: Construct, field: FlowLogField): FlowLogField {
  if (field.valueType === FlowLogFieldType.NUMBER) return field;
  fail(scope, `'measuredField' must be a field that holds a number, PACKETS or BYTES for instance, got '${field.name}'`);
}

function nonEmpty<T>(scope: Construct, prop: string, values: T[]): T[] {
  if (!Array.isArray(values)) fail(scope, `'${prop}' must be a list, got ${given(values)}`);
  if (Token.isUnresolved(values)) {
    fail(scope, `'${prop}' must be a list of known length, got a token; take single values out of it with Fn.select`);
  }
  if (values.length > 0) return values;
  fail(scope, `'${prop}' must have at least one value, got an empty list; leave it out to monitor all`);
}

/** Records without data are no traffic, though they say `-` for what was not asked. */
function withData({ format }: LogSource, { conditions = [] }: TrafficAlarmProps): FlowLogCondition[] {
  const isAsked = conditions.some(({ field }) => field.name === FlowLogField.LOG_STATUS.name);
  if (isAsked || !format.includes(FlowLogField.LOG_STATUS)) return [];
  return [FlowLogCondition.equalTo(FlowLogField.LOG_STATUS, 'OK')];
}

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html */
function checkPortsOfProtocols(scope: Construct, { ports, protocols = [] }: TrafficAlarmProps): void {
  if (ports === undefined) return;
  const odd = protocols.find(({ number }) => PROTOCOLS_WITHOUT_PORTS.includes(number));
  if (odd === undefined) return;
  fail(scope, `'ports' must not be given for protocols without ports, got '${odd.name}'; leave out one of the two, `
  + 'or create an alarm for each');
}

function checkTraffic(scope: Construct, { trafficType, formatProp }: LogSource, action?: FlowLogAction): void {
  if (action === undefined || trafficType === undefined || Token.isUnresolved(trafficType)) return;
  if (trafficType === FlowLogTrafficType.ALL || String(trafficType) === String(action)) return;
  const what = action === FlowLogAction.REJECT ? 'rejected' : 'accepted';
  fail(scope, `'${formatProp}' must record ${what} traffic, got one of traffic type ${trafficType}; `
  + `create another flow log, of traffic type ${action} or ALL`);
}

function checkFields(scope: Construct, { format, formatProp }: LogSource, needed: FlowLogField[]): void {
  const missing = needed.map(({ name }) => name).filter((name) => !format.includes(FlowLogField.of(name)));
  if (missing.length === 0) return;
  const fix = missing.includes(FlowLogField.ACTION.name) && isOfTransitGateway(format)
    ? 'transit gateways do not record whether traffic was rejected, so monitor flow logs of the VPCs behind it'
    : `add them: logFormat: FlowLogFormat.DEFAULT.plus(…); the format of a flow log that is deployed cannot be changed, `
      + 'so create another one then';
  fail(scope, `'${formatProp}' must have the fields this alarm needs, got a format without ${missing.join(', ')}; ${fix}`);
}

function isOfTransitGateway({ fields }: FlowLogFormat): boolean {
  return fields.some((field) => field.isFilledBy('TransitGateway') && !field.isFilledBy('VPC'));
}

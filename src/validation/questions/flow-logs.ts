import { FlowLogField } from '../../model/flow-log-field';
import { isGateway } from '../../model/resource-type';
import { parseArn } from '../view/arns';
import { Reference, targetOf } from '../view/values';
import type { Value } from '../view/values';
import type { FlowLogView, LogGroupView } from '../view/views';

/** The kinds of destinations, as `LogDestinationType` names them. */
export const DESTINATION_TYPES = ['cloud-watch-logs', 's3', 'kinesis-data-firehose'];

/** The kind of the destination; `undefined` if it is unknown. CloudWatch Logs is the default. */
export function destinationTypeOf({ logDestinationType }: FlowLogView): string | undefined {
  if (logDestinationType === undefined) return 'cloud-watch-logs';
  return typeof logDestinationType === 'string' ? logDestinationType : undefined;
}

/** Whether the flow log is known to be on a transit gateway or an attachment of one. */
export function isOnGateway({ resourceType }: FlowLogView): boolean {
  return typeof resourceType === 'string' && isGateway(resourceType);
}

/** The names in the log format as they stand there; `undefined` if it is absent or unknown. */
export function fieldNamesOf({ logFormat }: FlowLogView): readonly string[] | undefined {
  if (typeof logFormat !== 'string') return undefined;
  return [...logFormat.matchAll(/\$\{([^}]*)\}/g)].map(([, name]) => name);
}

/** The fields of the log format that this library knows. */
export function knownFieldsOf(flowLog: FlowLogView): readonly FlowLogField[] {
  if (flowLog.logFormat === undefined) return [];
  const names = new Set(fieldNamesOf(flowLog));
  return FlowLogField.all().filter(({ name }) => names.has(name));
}

/** The log group of this app that a flow log delivers to. */
export function logGroupOf({ logGroupName, logDestination }: FlowLogView): LogGroupView | undefined {
  return targetOf(logGroupName, 'log-group') ?? targetOf(logDestination, 'log-group');
}

/** The account and Region of the log group that a flow log delivers to, as far as they are known, and the property that names it. */
export function placeOfLogGroup(flowLog: FlowLogView) {
  const arn = parseArn(flowLog.logDestination);
  const { account, region } = logGroupOf(flowLog)?.stack ?? (arn?.service === 'logs' ? arn : { account: undefined, region: undefined });
  return { account, region, property: flowLog.logDestination === undefined ? 'LogGroupName' : 'LogDestination' };
}

/** The name of the log group that a flow log delivers to; a reference where the app has the group. */
export function logGroupNameOf(flowLog: FlowLogView): Value<string> {
  const group = logGroupOf(flowLog);
  if (group !== undefined) return typeof group.logGroupName === 'string' ? group.logGroupName : new Reference(group);
  if (flowLog.logGroupName !== undefined) return flowLog.logGroupName;
  const resource = parseArn(flowLog.logDestination)?.resource;
  return typeof resource === 'string' ? /^log-group:([^:]+)/.exec(resource)?.[1] : resource;
}

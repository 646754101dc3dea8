import { FlowLogField } from '../../model/flow-log-field';
import { isGateway } from '../../model/resource-types';
import { parseArn } from '../view/arns';
import { namedResource } from './named-resources';
import { Reference } from '../view/template';
import type { Value } from '../view/template';
import type { AppView } from '../view/app-view';
import type { BucketView, FlowLogView, LogGroupView, RoleView } from '../view/views';

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
export function logGroupOf(flowLog: FlowLogView, app: AppView): LogGroupView | undefined {
  return namedResource(flowLog.logGroupName ?? flowLog.logDestination, 'log-group', flowLog, app);
}

/** The bucket of this app that a flow log delivers to. */
export function bucketOf(flowLog: FlowLogView, app: AppView): BucketView | undefined {
  return namedResource(flowLog.logDestination, 'bucket', flowLog, app);
}

/** The role of this app by which a flow log delivers. */
export function roleOf(flowLog: FlowLogView, app: AppView): RoleView | undefined {
  return namedResource(flowLog.deliverLogsPermissionArn, 'role', flowLog, app);
}

/** The account of the stream that a flow log delivers to; `undefined` or unknown where nothing tells it. */
export function accountOfStream(flowLog: FlowLogView, app: AppView): Value<string> {
  const arn = parseArn(flowLog.logDestination);
  return namedResource(flowLog.logDestination, 'delivery-stream', flowLog, app)?.stack.account
    ?? (arn?.service === 'firehose' ? arn.account : undefined);
}

const NOWHERE = { account: undefined, region: undefined };

/** The account and Region of the log group that a flow log delivers to, as far as they are known, and the property that names it. */
export function logGroupLocation(flowLog: FlowLogView, app: AppView) {
  const arn = parseArn(flowLog.logDestination);
  const isArn = arn?.service === 'logs';
  const { account, region } = logGroupOf(flowLog, app)?.stack ?? (isArn ? arn : flowLog.target.logGroup ?? NOWHERE);
  return { account, region, property: flowLog.logDestination === undefined ? 'LogGroupName' : 'LogDestination' };
}

/** The name of the log group that a flow log delivers to; a reference where the app has the group. */
export function logGroupNameOf(flowLog: FlowLogView, app: AppView): Value<string> {
  const group = logGroupOf(flowLog, app);
  if (group !== undefined) return typeof group.logGroupName === 'string' ? group.logGroupName : new Reference(group);
  if (flowLog.logGroupName !== undefined) return flowLog.logGroupName;
  const resource = parseArn(flowLog.logDestination)?.resource;
  return typeof resource === 'string' ? /^log-group:([^:]+)/.exec(resource)?.[1] : resource;
}

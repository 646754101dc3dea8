import { pathInBucket } from './bucket-path';
import type { Existence } from './coexistence';
import { destinationTypeOf } from './flow-logs';
import { namedResource } from './named-resources';
import { oncePer } from '../../model/once-per';
import { Reference, Unknown } from '../view/template';
import type { StackView, Value } from '../view/template';
import type { AppView } from '../view/app-view';
import type { FlowLogView, LogGroupView } from '../view/views';

/**
 * Where the flow log delivers to, as a text that is equal for equal destinations: log group, bucket with prefix, stream.
 *
 * `undefined` where that is known only at deployment.
 */
export function destinationOf(flowLog: FlowLogView, app: AppView): string | undefined {
  const { logGroupName, logDestination } = flowLog;
  switch (destinationTypeOf(flowLog)) {
    case undefined: return undefined;
    case 'cloud-watch-logs': return logGroupIdentity(logGroupName ?? logDestination, flowLog, app);
    case 's3': return folderOf(flowLog, app);
    default: return namedResource(logDestination, 'delivery-stream', flowLog, app)?.path ?? comparableText(logDestination, flowLog.stack);
  }
}

/**
 * The log group that is named, as a text that is equal for equal groups: the path of one that the app creates, otherwise
 * its name.
 *
 * @param value the group's name or ARN, or a reference to it
 * @param by what names it
 */
export function logGroupIdentity(value: Value<string>, by: Existence, app: AppView): string | undefined {
  const created = namedResource(value, 'log-group', by, app);
  if (created !== undefined) return created.path;
  if (typeof value !== 'string') return undefined;
  return value.replace(/^arn:[^:]+:logs:[^:]*:[^:]*:log-group:/, '').replace(/:\*$/, '');
}

/** Whether the app creates the log group of this path, as `logGroupIdentity` gives it. */
export function isCreated(logGroup: string, app: AppView): boolean {
  return groupsByPath(app).has(logGroup);
}

/** The log group that is named, if the app creates it. */
export function createdLogGroup(value: Value<string>, by: Existence, app: AppView): LogGroupView | undefined {
  const path = logGroupIdentity(value, by, app);
  return path === undefined ? undefined : groupsByPath(app).get(path);
}

const groupsByPath = oncePer(({ logGroups }: AppView) => new Map(logGroups.map((group) => [group.path, group])));

/** Bucket and prefix; one slash at the end makes no difference. */
function folderOf(flowLog: FlowLogView, app: AppView): string | undefined {
  const { logDestination, stack } = flowLog;
  const bucket = namedResource(logDestination, 'bucket', flowLog, app);
  const text = comparableText(bucket === undefined ? logDestination : pathInBucket(logDestination), stack);
  if (text === undefined) return undefined;
  return (bucket === undefined ? text : `${bucket.path}/${text}`).replace(/\/+$/, '');
}

/** A text that is equal for equal values; `undefined` where a part is known only at deployment. */
function comparableText(value: Value<string>, stack: StackView): string | undefined {
  if (value instanceof Reference) return `\${${value.target.path}.${value.attribute}}`;
  if (!(value instanceof Unknown)) return value;
  if (value.pseudoParameter === 'AWS::Partition') return 'aws';
  if (value.pseudoParameter !== undefined) return `\${${stack.path}/${value.pseudoParameter}}`;
  const parts = value.parts.map((part) => comparableText(part, stack));
  return parts.length === 0 || parts.includes(undefined) ? undefined : parts.join('');
}

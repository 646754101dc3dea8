import { FlowLogSyntaxError } from '../../../model/errors';
import { parsePattern } from '../../../filter-pattern/parse';
import { columnNames, type Pattern } from '../../../filter-pattern/pattern';
import { speakOfFlowLogs } from './column-names';
import { mayBeAlternatives } from '../coexistence';
import type { Existence } from '../coexistence';
import { destinationOf, isCreated, logGroupIdentity } from '../destinations';
import { destinationTypeOf } from '../flow-logs';
import { telemetryRules } from '../telemetry-rules';
import { addTo } from '../../../model/groups';
import { oncePer } from '../../../model/once-per';
import type { Value } from '../../view/template';
import type { AppView } from '../../view/app-view';
import type { FilterView, FlowLogView } from '../../view/views';

/** Who delivers to a log group. */
export interface FlowLogGroup {
  /** The log group, as `logGroupIdentity` gives it. */
  readonly logGroup: string;
  /** Those that are known to deliver there. */
  readonly flowLogs: readonly FlowLogView[];
  /** Whether these are all: the app creates the group, and no flow log of it has an unknown destination. */
  readonly isComplete: boolean;
}

/** What is known of a filter on a log group that flow logs of the app deliver to. */
export interface FlowLogFilter extends FlowLogGroup {
  /** The filter's pattern, if it is known and written for space-delimited records. */
  readonly pattern?: Pattern;
  /** Why that pattern cannot be read. */
  readonly syntaxError?: FlowLogSyntaxError;
}

interface Deliveries {
  readonly byLogGroup: Map<string, FlowLogView[]>;
  readonly hasUnknown: boolean;
}

/** Reads a filter; `undefined` if no flow log of the app is known to deliver to its log group. */
export function readFilter(filter: FilterView, app: AppView): FlowLogFilter | undefined {
  const group = readLogGroup(filter.logGroupName, filter, app);
  return group === undefined ? undefined : { ...group, ...patternOf(filter) };
}

/** Reads who delivers to a log group that a resource names; `undefined` if no flow log of the app is known to where that resource is. */
export function readLogGroup(value: Value<string>, by: Existence, app: AppView): FlowLogGroup | undefined {
  const { byLogGroup, hasUnknown } = deliveriesIn(app);
  const logGroup = logGroupIdentity(value, by, app);
  if (logGroup === undefined) return undefined;
  const flowLogs = (byLogGroup.get(logGroup) ?? []).filter((flowLog) => !mayBeAlternatives(flowLog, by));
  if (flowLogs.length === 0) return undefined;
  return { logGroup, flowLogs, isComplete: !hasUnknown && isCreated(logGroup, app) };
}

/** Whether a resource names a log group that a flow log of the app is known to deliver to. */
export function isLogGroupOfFlowLogs(value: Value<string>, by: Existence, app: AppView): boolean {
  return readLogGroup(value, by, app) !== undefined;
}

/** Whether a filter is for flow logs: by the log group that it is on, or by the columns of its pattern. */
export function isForFlowLogs(filter: FilterView, app: AppView): boolean {
  const { pattern } = patternOf(filter);
  return readFilter(filter, app) !== undefined || (pattern !== undefined && speakOfFlowLogs(columnNames(pattern)));
}

const deliveriesIn = oncePer((app: AppView): Deliveries => {
  const byLogGroup = new Map<string, FlowLogView[]>();
  let hasUnknown = false;
  for (const flowLog of app.flowLogs) {
    const type = destinationTypeOf(flowLog);
    const logGroup = type === 'cloud-watch-logs' ? destinationOf(flowLog, app) : undefined;
    if (logGroup !== undefined) addTo(byLogGroup, logGroup, flowLog);
    else hasUnknown ||= type === undefined || type === 'cloud-watch-logs';
  }
  for (const { flowLog } of telemetryRules(app)) {
    const logGroup = destinationOf(flowLog, app);
    if (logGroup !== undefined) addTo(byLogGroup, logGroup, flowLog);
  }
  return { byLogGroup, hasUnknown };
});

/** Terms and JSON patterns are for other logs, or look for a word anywhere in the record: there is nothing to check. */
const patternOf = oncePer(({ filterPattern }: FilterView): Pick<FlowLogFilter, 'pattern' | 'syntaxError'> => {
  if (typeof filterPattern !== 'string' || !filterPattern.trimStart().startsWith('[')) return {};
  try {
    return { pattern: parsePattern(filterPattern) };
  } catch (error) {
    if (error instanceof FlowLogSyntaxError) return { syntaxError: error };
    throw error;
  }
});

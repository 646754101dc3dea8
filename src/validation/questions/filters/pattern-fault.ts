import { columnNames, type Pattern } from '../../../filter-pattern/pattern';
import { speakOfFlowLogs } from './column-names';
import { readFilter } from './flow-log-filter';
import type { FlowLogFilter } from './flow-log-filter';
import { misfitOf } from './pattern-fit';
import { contradictionOf, gatewayHasNo } from './pattern-satisfiable';
import { oncePerPair } from '../../../model/once-per';
import { formatOf } from '../format-and-interval';
import { listOf, objectOf } from '../../view/values';
import type { AppView } from '../../view/app-view';
import type { FilterView, FlowLogView, MetricFilterView } from '../../view/views';

/** Why a pattern matches nothing that the flow logs of its group write, or reads it wrongly. */
export interface PatternFault {
  /** `misfit`: the columns are not those of the records. `contradiction`: they are, but no record satisfies them. */
  readonly kind: 'misfit' | 'contradiction';
  readonly reason: string;
}

/** The fault of a filter's pattern. There is none if a flow log delivers to the group for which the pattern is right. */
export const patternFaultOf = oncePerPair((filter: FilterView, app: AppView): PatternFault | undefined => {
  const read = readFilter(filter, app);
  if (read === undefined || !isForFlowLogsAlone(read)) return undefined;
  const used = filter.kind === 'metric-filter' ? extractedNames(filter) : [];
  const faults = read.flowLogs.map((flowLog) => faultFor(flowLog, read.pattern, used));
  return faults.includes(undefined) ? undefined : faults[0];
});

/** The columns that the metric's value and dimensions name: `bytes` of `$bytes`. */
export function extractedNames({ transformations }: MetricFilterView): string[] {
  return transformations.flatMap(({ metricValue, dimensions }) => {
    const values = (listOf(dimensions) ?? []).map((dimension) => objectOf(dimension)?.Value);
    return [metricValue, ...values].flatMap((value) =>
      typeof value === 'string' && value.startsWith('$') ? [value.slice(1)] : []);
  });
}

/** Whether everything known suggests a pattern on these flow logs' records and no others. */
function isForFlowLogsAlone(read: FlowLogFilter): read is FlowLogFilter & { readonly pattern: Pattern } {
  return read.isComplete && read.pattern !== undefined && speakOfFlowLogs(columnNames(read.pattern));
}

/** Whether a pattern is known to fit the records of a flow log, of which one may match. */
export function fits(flowLog: FlowLogView, pattern: Pattern, used: readonly string[]): boolean {
  return formatOf(flowLog) !== undefined && faultFor(flowLog, pattern, used) === undefined;
}

function faultFor(flowLog: FlowLogView, pattern: Pattern, used: readonly string[]): PatternFault | undefined {
  const lacking = gatewayHasNo(pattern, flowLog);
  if (lacking !== undefined) return { kind: 'contradiction', reason: lacking };
  const format = formatOf(flowLog);
  if (format === undefined) return undefined;
  const misfit = misfitOf(pattern, format, used);
  if (misfit !== undefined) return { kind: 'misfit', reason: misfit };
  const contradiction = contradictionOf(pattern, flowLog, format);
  return contradiction === undefined ? undefined : { kind: 'contradiction', reason: contradiction };
}

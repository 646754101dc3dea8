import { onlyValues } from '../../../filter-pattern/condition-values';
import { readFilter } from './flow-log-filter';
import { columnsOver } from './pattern-columns';
import { patternFaultOf } from './pattern-fault';
import { isOnGateway } from '../flow-logs';
import { oncePerPair } from '../../../model/once-per';
import { formatOf } from '../format-and-interval';
import type { AppView } from '../../view/app-view';
import type { FilterView, FlowLogView } from '../../view/views';

/** What a pattern demands of the records of one flow log: the values, one of which each field must have. */
export interface Demands {
  readonly flowLog: FlowLogView;
  readonly byField: ReadonlyMap<string, readonly string[]>;
}

/**
 * What a pattern without other faults demands of each flow log that delivers to its group.
 *
 * Empty where something of it is unknown, and for transit gateways, whose limitations are others.
 */
export const demandsOf = oncePerPair((filter: FilterView, app: AppView): Demands[] => {
  const read = readFilter(filter, app);
  if (read?.pattern === undefined || !read.isComplete || patternFaultOf(filter, app) !== undefined) return [];
  const { pattern, flowLogs } = read;
  const demands = flowLogs.map((flowLog): Demands | undefined => {
    const format = formatOf(flowLog);
    const columns = format === undefined || isOnGateway(flowLog) ? undefined : columnsOver(format, pattern);
    if (columns === undefined) return undefined;
    return {
      flowLog,
      byField: new Map(columns.flatMap(({ field, condition }) => {
        const texts = condition === undefined ? undefined : onlyValues(condition);
        return texts === undefined ? [] : [[field.name, texts] as const];
      })),
    };
  });
  return demands.every((demand) => demand !== undefined) ? demands : [];
});

import { FlowLogFormat } from '../../model/flow-log-format';
import { FlowLogError } from '../../model/errors';
import { defaultFormat } from '../../model/default-format';
import { defaultInterval } from '../../model/resource-types';
import type { FlowLogView } from '../view/views';

/** The fields of the flow log's records, `undefined` where they are known only at deployment or cannot be read. */
export function formatOf(flowLog: FlowLogView): FlowLogFormat | undefined {
  const { logFormat, resourceType } = flowLog;
  if (typeof resourceType !== 'string') return undefined;
  if (logFormat === undefined) return defaultFormat(resourceType);
  if (typeof logFormat !== 'string') return undefined;
  try {
    return FlowLogFormat.parse(logFormat);
  } catch (error) {
    if (error instanceof FlowLogError) return undefined; // another rule's fault
    throw error;
  }
}

/** Seconds; `undefined` where they are not known. */
export function intervalOf(flowLog: FlowLogView): number | undefined {
  const { maxAggregationInterval, resourceType } = flowLog;
  if (typeof maxAggregationInterval === 'number') return maxAggregationInterval;
  if (maxAggregationInterval !== undefined || typeof resourceType !== 'string') return undefined;
  return defaultInterval(resourceType);
}

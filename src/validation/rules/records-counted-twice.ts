import { fieldNamed } from '../questions/filters/column-names';
import { readFilter } from '../questions/filters/flow-log-filter';
import { extractedNames, fits } from '../questions/filters/pattern-fault';
import { sameResource } from '../questions/networks';
import { overlappingFlowLogs } from '../questions/overlapping-flow-logs';
import { defineRule } from '../rule';
import type { Pattern } from '../../filter-pattern/pattern';

/** Each of the two flow logs delivers a record of the traffic, and the filter cannot tell them apart. */
export const recordsCountedTwice = defineRule({
  id: 'records-counted-twice',
  summary: 'A metric filter counts the records of two flow logs of the same traffic.',
  severity: 'warning',
  subject: 'metric-filter',
  check(filter, app) {
    const read = readFilter(filter, app);
    const pattern = read?.pattern;
    if (read === undefined || pattern === undefined) return [];
    const used = extractedNames(filter);
    for (const flowLog of read.flowLogs) {
      if (!fits(flowLog, pattern, used)) continue;
      const other = overlappingFlowLogs(flowLog, app).find((candidate) => fits(candidate, pattern, used)
        && (sameResource(flowLog.resourceId, candidate.resourceId) || !namesPlace(pattern)));
      if (other === undefined) continue;
      return [{
        property: 'LogGroupName',
        message: `the filter should count records of the same traffic once, got those of ${other.path} and of ${flowLog.path} in one `
          + 'log group: what both record counts twice, so that an alarm on a sum fires at half of its threshold',
        fix: 'Remove one of the two flow logs, let it deliver to another log group, or limit both to different traffic types.',
      }];
    }
    return [];
  },
});

const PLACES = ['interface-id', 'subnet-id', 'instance-id', 'srcaddr', 'dstaddr', 'pkt-srcaddr', 'pkt-dstaddr'];

/** Whether a pattern asks for certain places, which the smaller of two resources may not have. */
function namesPlace({ slots }: Pattern): boolean {
  return slots.some((slot) => slot.kind === 'column' && slot.condition !== undefined
    && PLACES.includes(fieldNamed(slot.name)?.name ?? ''));
}

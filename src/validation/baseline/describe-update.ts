import { jsonText, keyOf } from './baseline-flow-log';
import type { Json, BaselineFlowLog } from './baseline-flow-log';
import type { BaselineUpdate } from './baseline-file';

/** So many constructs are named; of more, the number. */
const NAMED = 3;

/** What was written, in one line for the end of a synthesis. */
export function describeUpdate(file: string, { before, after }: BaselineUpdate): string {
  const written = minus(after, before, (one) => jsonText(one as unknown as Json));
  const removed = minus(before, after, keyOf);
  const parts = [
    ...written.length > 0 ? [`recorded ${counted(written)}`] : [],
    ...removed.length > 0 ? [`removed ${counted(removed)}`] : [],
  ];
  return `${file}: ${parts.join(', ')}. Commit the file.`;
}

function counted(flowLogs: readonly BaselineFlowLog[]): string {
  const names = flowLogs.slice(0, NAMED).map(({ path }) => path).join(', ');
  const more = flowLogs.length > NAMED ? ` and ${flowLogs.length - NAMED} more` : '';
  return `${flowLogs.length} flow log${flowLogs.length === 1 ? '' : 's'} (${names}${more})`;
}

type FlowLogs = readonly BaselineFlowLog[];

/** Those flow logs that have none of the same text among the others. */
function minus(flowLogs: FlowLogs, others: FlowLogs, textOf: (one: BaselineFlowLog) => string): FlowLogs {
  const texts = new Set(others.map(textOf));
  return flowLogs.filter((one) => !texts.has(textOf(one)));
}

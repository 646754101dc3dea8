import type { BaselineFlowLog } from '../view/baseline-view';
import { jsonText, onOneLine } from '../view/baseline-value';
import type { BaselineValue } from '../view/baseline-value';
import { keyOf } from './flow-log-key';

/** So many constructs are named; of more, the number. */
const NAMED = 3;

type FlowLogs = readonly BaselineFlowLog[];

/** What was written, in one line for the end of a synthesis. */
export function describeUpdate(file: string, before: FlowLogs, after: FlowLogs): string {
  const written = minus(after, before, (one) => jsonText(one as unknown as BaselineValue));
  const removed = minus(before, after, keyOf);
  const parts = [
    ...written.length > 0 ? [`wrote ${counted(written)}`] : [],
    ...removed.length > 0 ? [`removed ${counted(removed)}`] : [],
  ];
  return `${file}: ${parts.join(', ')}. Commit the file.`;
}

function counted(flowLogs: FlowLogs): string {
  const names = flowLogs.slice(0, NAMED).map(({ path }) => onOneLine(path)).join(', ');
  const more = flowLogs.length > NAMED ? ` and ${flowLogs.length - NAMED} more` : '';
  return `${flowLogs.length} flow log${flowLogs.length === 1 ? '' : 's'} (${names}${more})`;
}

/** Those flow logs that have none of the same text among the others. */
function minus(flowLogs: FlowLogs, others: FlowLogs, textOf: (one: BaselineFlowLog) => string): FlowLogs {
  const texts = new Set(others.map(textOf));
  return flowLogs.filter((one) => !texts.has(textOf(one)));
}

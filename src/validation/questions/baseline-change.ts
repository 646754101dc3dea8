import { BASELINE_CONTEXT } from '../view/baseline-context';
import type { BaselineFlowLog, PropertyChange } from '../view/baseline-view';
import { showChange, showValue } from './show-value';

/** `TrafficType changed from "ALL" to "REJECT"`. */
export function changedFrom({ property, before, after }: PropertyChange): string {
  const [old, now] = showChange(before, after);
  return `${property} changed from ${old} to ${now}`;
}

/** How to undo the change. */
export function restored({ property, before }: PropertyChange): string {
  return before === undefined ? `Remove ${property} again.` : `Restore ${property} to ${showValue(before)}.`;
}

/** What to do if the flow log is another one, of another stage: only the name of its stack is known, and that is the same. */
export function otherStages({ environment }: BaselineFlowLog, file: string): string[] {
  if (!environment.includes('unknown-')) return [];
  const ofStage = file.replace(/(\.json)?$/, '.STAGE$1');
  return [`Is it the flow log of another stage or account? Give each a baseline of its own: -c ${BASELINE_CONTEXT.FILE}=${ofStage}`];
}

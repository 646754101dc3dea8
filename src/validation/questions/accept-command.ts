import { BASELINE_CONTEXT } from '../view/baseline-context';
import type { BaselineView, Difference } from '../view/baseline-view';
import type { FlowLogView } from '../view/views';

/** Differences that make a synthesis fail, so that nothing is written. */
const FAILING: readonly Difference['kind'][] = ['changed', 'renamed'];

/** How to accept what changed about a flow log, line by line: with the command, to be copied into a shell, and what else it takes. */
export function howToAccept(flowLog: FlowLogView, { differences }: BaselineView): string[] {
  const command = acceptCommand(flowLog, flowLog.path);
  const isAlone = !differences.some(({ difference, flowLog: { path } }) =>
    FAILING.includes(difference.kind) && path !== flowLog.path);
  if (isAlone) return [`  ${command}`];
  return [
    `  ${command}`,
    'As long as another change fails, nothing is written. To accept all of them:',
    `  ${acceptCommand(flowLog, 'all')}`,
  ];
}

/** Without a pattern, the CDK's command line selects no stack of a stage, and prints no findings about it. */
function acceptCommand({ stack }: FlowLogView, accepted: string): string {
  const setting = `${BASELINE_CONTEXT.ACCEPT}=${accepted}`;
  const isPlain = /^[\w:=./@%+,-]+$/.test(setting);
  const stacks = stack.path.includes('/') ? '"**" ' : '';
  return `cdk synth ${stacks}--quiet -c ${isPlain ? setting : `"${setting.replace(/[\\"$`]/g, '\\$&')}"`}`;
}

import { acceptCommand } from '../baseline/accept-command';
import { differencesOf } from '../view/baseline-view';
import { defineRule } from '../rule';

/** Stacks are deployed one after the other. If the new one comes first, there are two flow logs that are the same to EC2. */
export const flowLogMoved = defineRule({
  id: 'flow-log-moved',
  summary: 'The same flow log is in another stack.',
  severity: 'warning',
  subject: 'baseline',
  check(baseline) {
    return differencesOf(baseline, 'moved').map(({ difference: found, flowLog }) => ({
      resource: flowLog,
      message: `this flow log was ${found.recorded.path} in stack ${found.recorded.stack}: EC2 may refuse to create it in stack `
        + `${found.flowLog.stack} before the other one is deleted (FlowLogAlreadyExists)`,
      fix: [
        `Deploy ${found.recorded.stack.split('/')[0]} first, or move the flow log with cdk refactor.`,
        'Then accept the move on your own machine and commit the record:',
        `  ${acceptCommand(flowLog)}`,
      ].join('\n'),
    }));
  },
});

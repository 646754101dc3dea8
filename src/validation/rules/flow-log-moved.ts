import { howToAccept } from '../questions/accept-command';
import { differencesOf } from '../view/baseline-view';
import { onOneLine } from '../view/baseline-value';
import { defineRule } from '../rule';

/** Stacks are deployed one after the other. If the new one comes first, there are two flow logs that are the same to EC2. */
export const flowLogMoved = defineRule({
  id: 'flow-log-moved',
  summary: 'A flow log has moved to another stack.',
  severity: 'warning',
  subject: 'baseline',
  check(baseline) {
    return differencesOf(baseline, 'moved').map(({ difference: { before, flowLog: moved, stackExists }, flowLog }) => {
      const stack = onOneLine(before.stack.split('/')[0]);
      return {
        resource: flowLog,
        message: `this flow log was ${onOneLine(before.path)} in stack ${onOneLine(before.stack)}: EC2 may reject it in stack `
          + `${moved.stack} before the other one is deleted (FlowLogAlreadyExists)`,
        fix: [
          stackExists
            ? `Deploy ${stack} first (cdk deploy --exclusively ${stack}), or move the flow log with cdk refactor.`
            : `Stack ${stack} is not in this app: delete it or its flow log first.`,
          'Then accept the move on your own machine and commit the baseline:',
          ...howToAccept(flowLog, baseline),
        ].join('\n'),
      };
    });
  },
});

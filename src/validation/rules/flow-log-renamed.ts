import { acceptCommand } from '../baseline/accept-command';
import { differencesOf } from '../view/baseline-view';
import { defineRule } from '../rule';

/** CloudFormation tells flow logs by their logical ids: it creates this one before it deletes the old one, which is the same to EC2. */
export const flowLogRenamed = defineRule({
  id: 'flow-log-renamed',
  summary: 'The same flow log has another logical id.',
  severity: 'error',
  subject: 'baseline',
  check(baseline) {
    return differencesOf(baseline, 'renamed').map(({ difference, flowLog }) => ({
      resource: flowLog,
      message: `this flow log is ${difference.recorded.path} (${difference.recorded.logicalId}) under a new logical id: CloudFormation `
        + 'creates it before it deletes the old one, and EC2 may refuse it (FlowLogAlreadyExists)',
      fix: [
        `Keep the logical id: call overrideLogicalId('${difference.recorded.logicalId}') on the CfnFlowLog, or run cdk refactor.`,
        'Or deploy twice: without this flow log, then with it.',
        'Not deployed yet, or refactored? Accept the new id on your own machine, then commit the record:',
        `  ${acceptCommand(flowLog)}`,
      ].join('\n'),
    }));
  },
});

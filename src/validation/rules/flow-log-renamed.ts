import { howToAccept } from '../questions/accept-command';
import { differencesOf } from '../view/baseline-view';
import type { BaselineFlowLog } from '../view/baseline-view';
import { jsonText, onOneLine } from '../view/baseline-value';
import { Reference } from '../view/template';
import type { FlowLogView } from '../view/views';
import { defineRule } from '../rule';

/** CloudFormation tells flow logs by their logical ids: it creates this one before it deletes the old one, which is the same to EC2. */
export const flowLogRenamed = defineRule({
  id: 'flow-log-renamed',
  summary: 'The logical ID of a flow log has changed.',
  severity: 'error',
  subject: 'baseline',
  check(baseline) {
    return differencesOf(baseline, 'renamed').map(({ difference: { flowLog: renamed, before }, flowLog }) => ({
      resource: flowLog,
      message: `this flow log is ${onOneLine(before.path)} (${onOneLine(before.logicalId)}) under a new logical id: CloudFormation `
        + 'creates it before it deletes the old one, and EC2 may reject it (FlowLogAlreadyExists)',
      fix: [
        `Restore the construct's id: its path was ${onOneLine(before.path)}.`,
        // Under a new role, the old logical id would be a flow log that has changed.
        ...hasSameRoles(renamed, before) ? [`Or call overrideLogicalId('${onOneLine(before.logicalId)}') on the CfnFlowLog.`] : [],
        // A log group that the renamed construct created is retained, and keeps its name from the new one.
        ...createsDestination(flowLog) ? [] : ['Or deploy twice: without this flow log, then with it.'],
        'Not deployed yet, or renamed by cdk refactor? Accept the new id on your own machine, then commit the baseline:',
        ...howToAccept(flowLog, baseline),
      ].join('\n'),
    }));
  },
});

function createsDestination({ path, logGroupName, logDestination }: FlowLogView): boolean {
  const construct = path.slice(0, path.lastIndexOf('/') + 1);
  return [logGroupName, logDestination]
    .some((value) => value instanceof Reference && value.target.path.startsWith(construct));
}

function hasSameRoles(one: BaselineFlowLog, other: BaselineFlowLog): boolean {
  const rolesOf = ({ properties }: BaselineFlowLog) =>
    jsonText([properties.DeliverLogsPermissionArn ?? null, properties.DeliverCrossAccountRole ?? null]);
  return rolesOf(one) === rolesOf(other);
}

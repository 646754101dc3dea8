import { defineRule } from '../rule';
import { mayAllow } from '../questions/permissions';
import { allows, limitOf } from '../questions/statements';
import type { AppView } from '../view/app-view';
import type { PolicyView, StatementView } from '../view/views';

const DESCRIBE = 'ec2:DescribeFlowLogs';

/** The action does not support resource-level permissions: a statement on specific resources grants nothing. */
export const describeFlowLogsLimited = defineRule({
  id: 'describe-flow-logs-limited',
  summary: 'ec2:DescribeFlowLogs is allowed on specific resources only, which grants nothing.',
  severity: 'warning',
  subject: 'flow-log-statement',
  check(statement, app) {
    const limit = limitOf(statement);
    if (limit === undefined || !allows(statement, DESCRIBE) || isAllowedElsewhere(statement, app)) return [];
    return [{
      property: `${statement.property}.Resource`,
      message: `${DESCRIBE} is allowed on ${limit}: the action does not support resource-level permissions, `
        + 'so this statement grants nothing',
      fix: `Allow ${DESCRIBE} on '*', in a separate statement to keep the other actions restricted.`,
    }];
  },
});

/** Whether a broader statement may allow it, `ec2:Describe*` or `*`: in the policy itself, or to everybody who has the policy. */
function isAllowedElsewhere(statement: StatementView, app: AppView): boolean {
  const { resource } = statement;
  if (resource.kind === 'policy' && allowsDescribing(resource.policyDocument)) return true;
  const holders = app.permissionsWith(statement);
  return holders.length > 0 && holders.every(allowsDescribing);
}

function allowsDescribing({ statements, complete }: PolicyView): boolean {
  return !complete || statements.some((statement) => mayAllow(statement, DESCRIBE) && limitOf(statement) === undefined);
}

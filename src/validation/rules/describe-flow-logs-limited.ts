import { defineRule } from '../rule';
import { mayAllow } from '../questions/permissions';
import { allows, limitOf } from '../questions/statements';
import type { AppView, StatementView } from '../view/views';

const DESCRIBE = 'ec2:DescribeFlowLogs';

/** The action knows no resources: a statement that names some grants nothing. */
export const describeFlowLogsLimited = defineRule({
  id: 'describe-flow-logs-limited',
  summary: 'ec2:DescribeFlowLogs is allowed on certain resources only, which allows nothing.',
  severity: 'warning',
  subject: 'flow-log-statement',
  check(statement, app) {
    const limit = limitOf(statement);
    if (limit === undefined || !allows(statement, DESCRIBE) || isAllowedElsewhere(statement, app)) return [];
    return [{
      property: `${statement.property}.Resource`,
      message: `${DESCRIBE} is allowed on ${limit}: the action has no resource-level permissions, `
        + 'so that this statement allows no call of it',
      fix: `Allow ${DESCRIBE} on '*', in a statement of its own if the other actions are to stay limited.`,
    }];
  },
});

/** Whether a broader statement of the same policy or role may allow it: `ec2:Describe*`, `*`. */
function isAllowedElsewhere({ resource }: StatementView, { flowLogStatements }: AppView): boolean {
  const besides = resource.kind === 'policy'
    ? resource.policyDocument
    : resource.kind === 'role'
      ? resource.permissions
      : { statements: flowLogStatements.filter((other) => other.resource.path === resource.path), complete: true };
  return !besides.complete
    || besides.statements.some((other) => mayAllow(other, DESCRIBE) && limitOf(other) === undefined);
}

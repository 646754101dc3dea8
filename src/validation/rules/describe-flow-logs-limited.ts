import { defineRule } from '../rule';
import { allows, isForEverything, limitOf } from '../questions/statements';
import type { AppView, StatementView } from '../view/views';

const DESCRIBE = 'ec2:DescribeFlowLogs';

/** The action knows no resources: a statement that names some grants nothing. */
export const describeFlowLogsLimited = defineRule({
  id: 'describe-flow-logs-limited',
  summary: 'ec2:DescribeFlowLogs is allowed on certain resources only, which allows nothing.',
  severity: 'error',
  subject: 'flow-log-statement',
  check(statement, app) {
    const limit = limitOf(statement);
    if (limit === undefined || !allows(statement, DESCRIBE) || isAllowedElsewhere(statement, app)) return [];
    return [{
      property: `${statement.property}.Resource`,
      message: `${DESCRIBE} is allowed on ${limit}: the action has no resource-level permissions, `
        + 'so that calls are denied all the same',
      fix: `Allow ${DESCRIBE} on '*', in a statement of its own if the other actions are to stay limited.`,
    }];
  },
});

function isAllowedElsewhere({ resource }: StatementView, { flowLogStatements }: AppView): boolean {
  return flowLogStatements.some((other) =>
    other.resource.path === resource.path && allows(other, DESCRIBE) && isForEverything(other));
}

import { defineRule } from '../rule';
import { allows, limitOf } from '../questions/statements';

const ACTIONS = ['ec2:CreateFlowLogs', 'ec2:DeleteFlowLogs'];

/** Until 2020 none of the flow log actions had resource-level permissions. */
export const flowLogPermissionsLimited = defineRule({
  id: 'flow-log-permissions-limited',
  summary: 'Flow log actions are allowed on specific resources only, which the 2018 guide rules out.',
  severity: 'error',
  subject: 'flow-log-statement',
  edition: '2018',
  check(statement) {
    const limit = limitOf(statement);
    const limited = ACTIONS.filter((action) => allows(statement, action));
    if (limit === undefined || limited.length === 0) return [];
    return [{
      property: `${statement.property}.Resource`,
      message: `${limited.join(' and ')} on ${limit}: the 2018 guide has no resource-level permissions for flow logs`,
      fix: `Allow ${limited.join(' and ')} on '*'. AWS has lifted this limitation since.`,
    }];
  },
});

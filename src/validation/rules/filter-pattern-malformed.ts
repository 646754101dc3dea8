import { readFilter } from '../questions/filters/flow-log-filter';
import { defineRule } from '../rule';

/** CloudWatch Logs rejects a pattern that it cannot read, and with it the deployment. */
export const filterPatternMalformed = defineRule({
  id: 'filter-pattern-malformed',
  summary: 'The pattern of a filter on flow logs has a syntax error.',
  severity: 'error',
  subject: 'filter',
  check(filter, app) {
    const error = readFilter(filter, app)?.syntaxError;
    if (error === undefined) return [];
    return [{
      property: 'FilterPattern',
      message: `CloudWatch Logs cannot read the pattern: ${error.message}`,
      fix: 'Correct the pattern at the location shown, or build it with FlowLogFilterPattern.forFormat().',
    }];
  },
});

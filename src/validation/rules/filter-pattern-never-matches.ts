import { patternFaultOf } from '../questions/filters/pattern-fault';
import { defineRule } from '../rule';

/** A condition that no record of this flow log satisfies makes a metric that stays empty. */
export const filterPatternNeverMatches = defineRule({
  id: 'filter-pattern-never-matches',
  summary: 'A filter pattern cannot match any record of the flow log.',
  severity: 'error',
  subject: 'filter',
  check(filter, app) {
    const fault = patternFaultOf(filter, app);
    if (fault?.kind !== 'contradiction') return [];
    return [{
      property: 'FilterPattern',
      message: `the pattern cannot match any record: ${fault.reason}`,
      fix: 'Correct the condition, or change what the flow log captures (TrafficType, LogFormat).',
    }];
  },
});

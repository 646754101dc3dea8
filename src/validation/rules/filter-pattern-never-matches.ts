import { patternFaultOf } from '../questions/filters/pattern-fault';
import { defineRule } from '../rule';

/** A condition that no record of this flow log satisfies makes a metric that stays empty. */
export const filterPatternNeverMatches = defineRule({
  id: 'filter-pattern-never-matches',
  summary: 'A filter pattern asks for what the flow log never writes.',
  severity: 'error',
  subject: 'metric-filter',
  check(filter, app) {
    const fault = patternFaultOf(filter, app);
    if (fault?.kind !== 'contradiction') return [];
    return [{
      property: 'FilterPattern',
      message: `the pattern can match no record: ${fault.reason}`,
      fix: 'Correct the condition, or let the flow log capture what it asks for (TrafficType, LogFormat).',
    }];
  },
});

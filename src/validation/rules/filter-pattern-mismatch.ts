import { patternFaultOf } from '../questions/filters/pattern-fault';
import { defineRule } from '../rule';

/** A pattern reads columns by position: one for another format matches nothing, or the wrong records. */
export const filterPatternMismatch = defineRule({
  id: 'filter-pattern-mismatch',
  summary: "The columns of a filter pattern do not match the format of the flow log's records.",
  severity: 'error',
  subject: 'filter',
  check(filter, app) {
    const fault = patternFaultOf(filter, app);
    if (fault?.kind !== 'misfit') return [];
    return [{
      property: 'FilterPattern',
      message: fault.reason,
      fix: "Name one column for each field of the flow log's LogFormat, in its order, "
        + 'or build the pattern with FlowLogFilterPattern.forFormat().',
    }];
  },
});

import { tooManyContributorFields as faultOf } from '../../model/log-alarm-faults';
import { groupedBy } from '../questions/alarms/log-alarm';
import { defineRule } from '../rule';

/** What a contributor is may be said by five fields; CloudWatch rejects the alarm with more. */
export const tooManyContributorFields = defineRule({
  id: 'too-many-contributor-fields',
  summary: 'A log alarm groups by more fields than CloudWatch supports.',
  severity: 'error',
  subject: 'log-alarm',
  check(alarm) {
    const fault = faultOf(groupedBy(alarm));
    if (fault === undefined) return [];
    return [{
      property: 'ScheduledQueryConfiguration.AggregationExpression',
      message: `the aggregation expression ${fault}`,
      fix: 'Group by fewer fields, or spread them over several alarms.',
    }];
  },
});

import { tooManyQueriedLogGroups as faultOf } from '../../model/log-alarm-faults';
import { defineRule } from '../rule';
import { Unknown } from '../view/template';
import type { Json } from '../view/template';
import { listOf } from '../view/values';

/** One query reads 50 log groups; CloudWatch rejects the alarm with more. */
export const tooManyQueriedLogGroups = defineRule({
  id: 'too-many-queried-log-groups',
  summary: 'The query of a log alarm names more log groups than CloudWatch supports.',
  severity: 'error',
  subject: 'log-alarm',
  check({ logGroupIdentifiers }) {
    const fault = faultOf(listOf(logGroupIdentifiers)?.filter(isThere).length ?? 0);
    if (fault === undefined) return [];
    return [{
      property: 'ScheduledQueryConfiguration.LogGroupIdentifiers',
      message: `the query ${fault}`,
      fix: 'Create several alarms, or let the flow logs share a log group.',
    }];
  },
});

/** What a condition decides may be nothing. */
function isThere(identifier: Json): boolean {
  return !(identifier instanceof Unknown) || identifier.parts.length > 0;
}

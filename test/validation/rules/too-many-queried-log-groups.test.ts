import { tooManyQueriedLogGroups } from '../../../src/validation/rules/too-many-queried-log-groups';
import { Unknown } from '../../../src/validation/view/template';
import { logAlarm } from '../../support/log-alarms';
import { judges } from '../../support/rules';
import { UNKNOWN } from '../../support/views';

const groups = (count: number) => Array.from({ length: count }, (_, index) => `group-${index}`);
const arn = new Unknown({ parts: ['arn:', new Unknown({ pseudoParameter: 'AWS::Partition' }), ':logs:us-east-1:1:log-group:g'] });

judges(tooManyQueriedLogGroups, {
  faults: [
    ['51 log groups', logAlarm({ logGroupIdentifiers: groups(51) }),
      /^ScheduledQueryConfiguration\.LogGroupIdentifiers: the query must have at most 50 log groups, got 51$/],
    ['one by an ARN among them', logAlarm({ logGroupIdentifiers: [...groups(50), arn] }), /got 51$/],
  ],
  passes: [
    ['50 log groups', logAlarm({ logGroupIdentifiers: groups(50) })],
    ['one that may be none', logAlarm({ logGroupIdentifiers: [...groups(50), UNKNOWN] })],
    ['an unknown list', logAlarm({ logGroupIdentifiers: UNKNOWN })],
  ],
});

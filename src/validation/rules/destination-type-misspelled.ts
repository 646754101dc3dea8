import { DESTINATION_TYPES } from '../../model/destinations';
import { defineRule } from '../rule';
import { nearest } from '../questions/spelling';

/** What the destinations are called elsewhere. */
const OTHER_NAMES = new Map([['cloudwatch', 'cloud-watch-logs'], ['firehose', 'kinesis-data-firehose']]);

/** Destination types are case-sensitive. New ones may come, so only values that are similar to a known one are checked. */
export const destinationTypeMisspelled = defineRule({
  id: 'destination-type-misspelled',
  summary: 'The destination type does not exist.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check({ logDestinationType: type }) {
    if (typeof type !== 'string' || DESTINATION_TYPES.includes(type)) return [];
    const meant = nearest(type, [...DESTINATION_TYPES, ...OTHER_NAMES.keys()]);
    if (meant === undefined) return [];
    return [{
      property: 'LogDestinationType',
      message: `LogDestinationType must be one of ${DESTINATION_TYPES.join(', ')}, got '${type}': CloudFormation rejects it`,
      fix: `Use '${OTHER_NAMES.get(meant) ?? meant}'.`,
    }];
  },
});

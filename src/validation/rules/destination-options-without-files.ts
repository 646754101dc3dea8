import { DESTINATION_TYPES } from '../../model/destinations';
import { destinationTypeOf } from '../questions/flow-logs';
import { defineRule } from '../rule';
import { objectOf } from '../view/values';

/** Only flow logs in S3 have files. */
export const destinationOptionsWithoutFiles = defineRule({
  id: 'destination-options-without-files',
  summary: 'A flow log has options for files in S3, but another destination.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check(flowLog) {
    const type = destinationTypeOf(flowLog);
    if (type === undefined || type === 's3' || !DESTINATION_TYPES.includes(type)) return [];
    if (objectOf(flowLog.destinationOptions) === undefined) return [];
    return [{
      property: 'DestinationOptions',
      message: `DestinationOptions must not be set if LogDestinationType is '${type}': EC2 rejects it`,
      fix: "Remove DestinationOptions, or set LogDestinationType to 's3'.",
    }];
  },
});

import { defineRule } from '../rule';
import { Reference, Unknown } from '../view/template';

/** EC2 takes a log group by name or a destination by ARN, not both. */
export const destinationAmbiguous = defineRule({
  id: 'destination-ambiguous',
  summary: 'A flow log has two destinations.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check({ logDestination, logGroupName, logDestinationType }) {
    if (logGroupName === undefined || logGroupName instanceof Unknown) return [];
    if (typeof logDestination === 'string' || logDestination instanceof Reference) {
      return [{
        property: 'LogGroupName',
        message: 'LogGroupName and LogDestination must not both be given: EC2 rejects the flow log',
        fix: 'Keep the intended one.',
      }];
    }
    if (typeof logDestinationType !== 'string' || !['s3', 'kinesis-data-firehose'].includes(logDestinationType)) return [];
    return [{
      property: 'LogGroupName',
      message: `LogGroupName must not be set if LogDestinationType is '${logDestinationType}': EC2 rejects the flow log`,
      fix: 'Remove LogGroupName, or set LogDestinationType to cloud-watch-logs.',
    }];
  },
});

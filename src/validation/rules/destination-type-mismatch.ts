import { parseArn } from '../view/arns';
import { DESTINATION_TYPES } from '../../model/destinations';
import { destinationTypeOf } from '../questions/flow-logs';
import { defineRule } from '../rule';
import { Reference } from '../view/template';
import type { Json } from '../view/template';

const BY_SERVICE = new Map([['logs', 'cloud-watch-logs'], ['s3', 's3'], ['firehose', 'kinesis-data-firehose']]);
const BY_KIND = new Map<string, string>([
  ['log-group', 'cloud-watch-logs'], ['bucket', 's3'], ['delivery-stream', 'kinesis-data-firehose'],
]);

/** CloudWatch Logs is the default: the ARN of a bucket alone is not enough. */
export const destinationTypeMismatch = defineRule({
  id: 'destination-type-mismatch',
  summary: 'LogDestination does not match LogDestinationType.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog) {
    const type = destinationTypeOf(flowLog);
    const actual = actualType(flowLog.logDestination);
    if (type === undefined || actual === undefined || type === actual || !DESTINATION_TYPES.includes(type)) return [];
    const given = flowLog.logDestinationType === undefined ? ' (the default)' : '';
    return [{
      property: 'LogDestinationType',
      message: `LogDestination must match LogDestinationType '${type}'${given}, got one of type '${actual}': EC2 rejects it`,
      fix: `Set LogDestinationType to '${actual}', or specify another destination.`,
    }];
  },
});

function actualType(destination: Json): string | undefined {
  if (destination instanceof Reference) return BY_KIND.get(destination.target.kind);
  const service = parseArn(destination)?.service;
  return typeof service === 'string' ? BY_SERVICE.get(service) : undefined;
}

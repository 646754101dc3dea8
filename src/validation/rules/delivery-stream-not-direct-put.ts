import { namedResource } from '../questions/named-resources';
import { destinationTypeOf } from '../questions/flow-logs';
import { defineRule } from '../rule';

/** Flow logs put their records into the stream themselves. */
export const deliveryStreamNotDirectPut = defineRule({
  id: 'delivery-stream-not-direct-put',
  summary: 'The source of the Firehose stream is not Direct PUT.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    if (destinationTypeOf(flowLog) !== 'kinesis-data-firehose') return [];
    const stream = namedResource(flowLog.logDestination, 'delivery-stream', flowLog, app);
    const type = stream?.properties.DeliveryStreamType;
    if (stream === undefined || typeof type !== 'string' || type === 'DirectPut') return [];
    return [{
      resource: stream,
      property: 'DeliveryStreamType',
      message: `DeliveryStreamType must be 'DirectPut', got '${type}': the flow log '${flowLog.path}' cannot put records into the stream`,
      fix: "Set DeliveryStreamType to 'DirectPut' or remove it, or deliver to another stream.",
    }];
  },
});

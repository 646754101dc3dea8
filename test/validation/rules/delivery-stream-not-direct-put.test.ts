import { deliveryStreamNotDirectPut } from '../../../src/validation/rules/delivery-stream-not-direct-put';
import type { Json } from '../../../src/validation/view/template';
import { judges } from '../../support/rules';
import { flowLog, Reference, UNKNOWN, view } from '../../support/views';

const into = (DeliveryStreamType?: Json) => flowLog({
  logGroupName: undefined, logDestinationType: 'kinesis-data-firehose',
  logDestination: new Reference(view('delivery-stream', { properties: { DeliveryStreamType } }), 'Arn'),
});

judges(deliveryStreamNotDirectPut, {
  faults: [
    ['a stream of Kinesis as the source', into('KinesisStreamAsSource'), /^DeliveryStreamType: .* must be 'DirectPut', got 'KinesisStreamAsSource'/],
  ],
  passes: [
    ['Direct PUT', into('DirectPut')],
    ['no source', into()],
    ['an unknown source', into(UNKNOWN)],
    ['a stream that is no part of the app', flowLog({
      logDestinationType: 'kinesis-data-firehose', logDestination: 'arn:aws:firehose:us-east-1:1:deliverystream/s',
    })],
    ['a log group', flowLog()],
  ],
});

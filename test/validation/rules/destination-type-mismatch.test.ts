import { destinationTypeMismatch } from '../../../src/validation/rules/destination-type-mismatch';
import { judges } from '../../support/rules';
import { flowLog, Reference, UNKNOWN, view } from '../../support/views';

const plain = { logGroupName: undefined };
const GROUP = 'arn:aws:logs:us-east-1:111122223333:log-group:g';

judges(destinationTypeMismatch, {
  faults: [
    ['a bucket without a type', flowLog({ ...plain, logDestination: 'arn:aws:s3:::b' }),
      /^LogDestinationType: .* 'cloud-watch-logs' \(the default\), got one of type 's3'/],
    ['a reference to a bucket without a type', flowLog({ ...plain, logDestination: new Reference(view('bucket'), 'Arn') }),
      /got one of type 's3'/],
    ['a log group for S3', flowLog({ ...plain, logDestinationType: 's3', logDestination: GROUP }),
      /'s3', got one of type 'cloud-watch-logs'/],
    ['a stream for S3', flowLog({ ...plain, logDestinationType: 's3', logDestination: new Reference(view('delivery-stream'), 'Arn') }),
      /got one of type 'kinesis-data-firehose'/],
  ],
  passes: [
    ['a bucket for S3', flowLog({ ...plain, logDestinationType: 's3', logDestination: 'arn:aws-cn:s3:::b/prefix' })],
    ['a log group', flowLog({ ...plain, logDestination: GROUP })],
    ['a stream', flowLog({
      ...plain,
      logDestinationType: 'kinesis-data-firehose',
      logDestination: 'arn:aws:firehose:us-east-1:111122223333:deliverystream/s',
    })],
    ['an unknown destination', flowLog({ ...plain, logDestination: UNKNOWN })],
    ['an unknown type', flowLog({ ...plain, logDestinationType: UNKNOWN, logDestination: 'arn:aws:s3:::b' })],
    ['a service that may be new', flowLog({ ...plain, logDestination: 'arn:aws:events:us-east-1:111122223333:bus/b' })],
  ],
});

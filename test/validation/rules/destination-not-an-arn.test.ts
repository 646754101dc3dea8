import { destinationNotAnArn } from '../../../src/validation/rules/destination-not-an-arn';
import { Unknown } from '../../../src/validation/view/template';
import { judges } from '../../support/rules';
import { flowLog, Reference, UNKNOWN, view } from '../../support/views';

const toS3 = { logGroupName: undefined, logDestinationType: 's3', deliverLogsPermissionArn: undefined };

judges(destinationNotAnArn, {
  faults: [
    ['the name of a bucket', flowLog({ ...toS3, logDestination: 'my-bucket' }),
      /^LogDestination: LogDestination must be an ARN, got 'my-bucket'/],
    ['Ref of a bucket', flowLog({ ...toS3, logDestination: new Reference(view('bucket')) }),
      /got the name of the AWS::S3::Bucket 'Stack\/TheBucket'/],
    ['Ref of a bucket with a prefix', flowLog({
      ...toS3, logDestination: new Unknown({ parts: [new Reference(view('bucket')), '/prefix'] }),
    }), /got the name of the AWS::S3::Bucket/],
    ['Ref of a stream', flowLog({ ...toS3, logDestination: new Reference(view('delivery-stream')) }), /DeliveryStream/],
  ],
  passes: [
    ['an ARN', flowLog({ ...toS3, logDestination: 'arn:aws:s3:::my-bucket' })],
    ['an ARN that is put together', flowLog({ ...toS3, logDestination: new Unknown({ parts: ['arn:aws:s3:::', UNKNOWN] }) })],
    ['the ARN of a bucket', flowLog({ ...toS3, logDestination: new Reference(view('bucket'), 'Arn') })],
    ['Ref of something else', flowLog({ ...toS3, logDestination: new Reference(view('other')) })],
    ['none', flowLog()],
    ['an unknown one', flowLog({ ...toS3, logDestination: UNKNOWN })],
  ],
});

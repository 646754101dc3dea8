import { destinationOptionsWithoutFiles } from '../../../src/validation/rules/destination-options-without-files';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

const destinationOptions = { FileFormat: 'parquet', HiveCompatiblePartitions: true, PerHourPartition: true };

judges(destinationOptionsWithoutFiles, {
  faults: [
    ['Parquet in a log group', flowLog({ destinationOptions }),
      /^DestinationOptions: .* must not be set if LogDestinationType is 'cloud-watch-logs'/],
    ['Parquet in a stream', flowLog({ destinationOptions, logDestinationType: 'kinesis-data-firehose' }), /firehose/],
  ],
  passes: [
    ['Parquet in S3', flowLog({ destinationOptions, logDestinationType: 's3' })],
    ['no options', flowLog()],
    ['unknown options', flowLog({ destinationOptions: UNKNOWN })],
    ['an unknown destination type', flowLog({ destinationOptions, logDestinationType: UNKNOWN })],
    ['a misspelled destination type, which is another rule’s', flowLog({ destinationOptions, logDestinationType: 'S3' })],
  ],
});

import { destinationOptionsIncomplete } from '../../../src/validation/rules/destination-options-incomplete';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

judges(destinationOptionsIncomplete, {
  faults: [
    ['one of three', flowLog({ destinationOptions: { FileFormat: 'parquet' } }),
      /^DestinationOptions: .*, got no HiveCompatiblePartitions and no PerHourPartition/],
    ['none of three', flowLog({ destinationOptions: {} }), /got no FileFormat and no/],
  ],
  passes: [
    ['all three', flowLog({
      destinationOptions: { FileFormat: 'parquet', HiveCompatiblePartitions: true, PerHourPartition: UNKNOWN },
    })],
    ['no options', flowLog()],
    ['unknown options', flowLog({ destinationOptions: UNKNOWN })],
  ],
});

import { destinationOptionsMisspelled } from '../../../src/validation/rules/destination-options-misspelled';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

judges(destinationOptionsMisspelled, {
  faults: [
    ['camel case', flowLog({
      destinationOptions: { fileFormat: 'parquet', hiveCompatiblePartitions: true, perHourPartition: true },
    }), /^DestinationOptions: .* has fileFormat, .*, perHourPartition: CloudFormation documents FileFormat/],
  ],
  passes: [
    ['the schema’s spelling', flowLog({
      destinationOptions: { FileFormat: 'parquet', HiveCompatiblePartitions: true, PerHourPartition: true },
    })],
    ['no options', flowLog()],
    ['unknown options', flowLog({ destinationOptions: UNKNOWN })],
  ],
});

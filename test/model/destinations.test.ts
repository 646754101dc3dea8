import { FlowLogDestinationType, FlowLogFileFormat } from 'aws-cdk-lib/aws-ec2';
import { DESTINATION_OPTION_NAMES, DESTINATION_OPTIONS, DESTINATION_TYPES, FILE_FORMATS } from '../../src/model/destinations';

test("the CDK's enums have the same values", () => {
  expect(DESTINATION_TYPES).toEqual(Object.values(FlowLogDestinationType));
  expect(FILE_FORMATS).toEqual(Object.values(FlowLogFileFormat));
});

test('each option has a default', () => {
  expect(DESTINATION_OPTION_NAMES).toEqual(['FileFormat', 'HiveCompatiblePartitions', 'PerHourPartition']);
  expect(FILE_FORMATS).toContain(DESTINATION_OPTIONS.FileFormat);
});

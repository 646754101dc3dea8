import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { FlowLogDestination } from '../../../src';
import { flowLogIn, propertiesOf, stackIn } from '../../support/stacks';

const toS3 = FlowLogDestination.toS3.bind(FlowLogDestination);

describe('files', () => {
  test('are as the schema of CloudFormation spells it', () => {
    const stack = stackIn();
    const flowLog = flowLogIn(stack, { destination: toS3(undefined, {
      keyPrefix: 'vpc/prod/', fileFormat: ec2.FlowLogFileFormat.PARQUET, hiveCompatiblePartitions: true, perHourPartition: true,
    }) });

    expect(propertiesOf(stack, 'AWS::EC2::FlowLog')).toMatchObject({
      LogDestinationType: 's3',
      LogDestination: { 'Fn::Join': ['', [{ 'Fn::GetAtt': [expect.stringMatching(/Bucket/), 'Arn'] }, '/vpc/prod']] },
      DestinationOptions: { FileFormat: 'parquet', HiveCompatiblePartitions: true, PerHourPartition: true },
    });
    expect(flowLog.keyPrefix).toBe('vpc/prod');
    expect(flowLog.destinationOptions).toEqual({ fileFormat: 'parquet', hiveCompatiblePartitions: true, perHourPartition: true });
  });

  test('without options are left to AWS', () => {
    const stack = stackIn();
    flowLogIn(stack, { destination: toS3() });

    expect(propertiesOf(stack, 'AWS::EC2::FlowLog')).not.toHaveProperty('DestinationOptions');
  });
});

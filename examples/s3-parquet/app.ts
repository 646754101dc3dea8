// Writes the records of a VPC to a new bucket as Parquet files, in Hive-compatible folders, one for each hour.
import { App, Duration, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { FlowLog, FlowLogDestination, FlowLogResource } from '../../src';

const stack = new Stack(new App(), 'S3Parquet');
const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' }); // or the ec2.Vpc that you have

new FlowLog(stack, 'FlowLog', {
  resourceType: FlowLogResource.fromVpc(vpc),
  destination: FlowLogDestination.toS3(undefined, {
    keyPrefix: 'vpc',
    fileFormat: ec2.FlowLogFileFormat.PARQUET,
    hiveCompatiblePartitions: true,
    perHourPartition: true,
    lifecycleRules: [{ expiration: Duration.days(365) }],
  }),
});

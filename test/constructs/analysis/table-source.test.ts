import { CfnParameter } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { FlowLog, FlowLogDestination, FlowLogFormat, FlowLogResource, FlowLogs } from '../../../src';
import { errorOf } from '../../support/error-of';
import { flowLogIn, vpcIn } from '../../support/stacks';
import { ROOT, tableApp } from './table-app';

const { PARQUET } = ec2.FlowLogFileFormat;

let { stack, bucket, archived, table, inputOf } = tableApp();
beforeEach(() => ({ stack, bucket, archived, table, inputOf } = tableApp()));

describe('flow logs that one table can have', () => {
  test('are ours, those of FlowLogs, those of the CDK and imported ones', () => {
    const destination = FlowLogDestination.toS3(bucket);
    const ours = archived();
    const many = new FlowLogs(stack, 'Many', {
      resourceTypes: FlowLogResource.fromVpcs([vpcIn(stack, 'A'), vpcIn(stack, 'B')]), destination,
    });
    const native = new ec2.FlowLog(stack, 'Native', {
      resourceType: ec2.FlowLogResourceType.fromVpc(vpcIn(stack, 'C')), destination: ec2.FlowLogDestination.toS3(bucket),
    });
    const imported = FlowLog.fromFlowLogAttributes(stack, 'Imported', {
      flowLogId: 'fl-1', bucket, logFormat: FlowLogFormat.DEFAULT,
    });

    expect(errorOf(() => table([ours, ...many.members, native, imported]))).toBeUndefined();
  });

  test('may be the CDK\'s, written in its way', () => {
    const native = new ec2.FlowLog(stack, 'Native', {
      resourceType: ec2.FlowLogResourceType.fromVpc(vpcIn(stack)),
      destination: ec2.FlowLogDestination.toS3(bucket, 'vpc', {
        fileFormat: PARQUET, hiveCompatiblePartitions: true, perHourPartition: true,
      }),
      logFormat: [ec2.LogFormat.START_TIMESTAMP, ec2.LogFormat.BYTES],
    });
    const { layout } = table([native]);

    expect(layout).toMatchObject({ hiveCompatiblePartitions: true, perHourPartition: true });
    expect(inputOf().StorageDescriptor).toMatchObject({
      Columns: [{ Name: 'start' }, { Name: 'bytes' }],
      Location: `${ROOT}/vpc/AWSLogs`,
      InputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
    });
  });

  test.each<[string, () => ec2.IFlowLogRef[], string]>([
    ['nothing', () => [undefined as never], "'flowLogs' must have flow logs, got undefined; of FlowLogs, give the 'members'"],
    ['null', () => [null as never], "'flowLogs' must have flow logs, got null"],
    ['an id', () => ['fl-1' as never], "'flowLogs' must have flow logs, got 'fl-1'"],
    ['none', () => [], "'flowLogs' must be a list with at least one flow log, got an empty list"],
    [
      'FlowLogs itself',
      () => [new FlowLogs(stack, 'Many', {
        resourceTypes: [FlowLogResource.fromVpc(vpcIn(stack))], destination: FlowLogDestination.toS3(bucket),
      }) as unknown as ec2.IFlowLogRef],
      "'Stack/Many'; of FlowLogs, give the 'members'",
    ],
    ['one of which the id is known', () => [FlowLog.fromFlowLogId(stack, 'Id', 'fl-1')],
      "more than the id of 'Stack/Id' must be known"],
    ['one to CloudWatch Logs', () => [flowLogIn(stack)],
      "'flowLogs' must deliver to Amazon S3, got 'Stack/FlowLog', which delivers to 'cloud-watch-logs'"],
    ['one whose format nobody said', () => [FlowLog.fromFlowLogAttributes(stack, 'Imported', { flowLogId: 'fl-1', bucket })],
      "the format of 'Stack/Imported' must be known at synthesis, because it makes the columns of the table, got none"],
    [
      'one whose format is a parameter',
      () => [Object.assign(new ec2.FlowLog(stack, 'Native', {
        resourceType: ec2.FlowLogResourceType.fromVpc(vpcIn(stack)), destination: ec2.FlowLogDestination.toS3(bucket),
      }), {})].map((flowLog) => {
        (flowLog.node.defaultChild as ec2.CfnFlowLog).logFormat = new CfnParameter(stack, 'Format').valueAsString;
        return flowLog;
      }),
      "the format of 'Stack/Native' must be known at synthesis, because it makes the columns of the table, got a token",
    ],
    [
      'an L1 whose bucket is an ARN',
      () => [new ec2.CfnFlowLog(stack, 'L1', {
        resourceType: 'VPC', resourceId: 'vpc-1', trafficType: 'ALL', logDestinationType: 's3', logDestination: bucket.bucketArn,
      })],
      "the bucket of 'Stack/L1' must be known",
    ],
    [
      'one whose options are a parameter',
      () => [new ec2.CfnFlowLog(stack, 'L1', {
        resourceType: 'VPC', resourceId: 'vpc-1', trafficType: 'ALL', logDestinationType: 's3', logDestination: bucket.bucketArn,
        logFormat: '${start} ${bytes}', destinationOptions: { FileFormat: new CfnParameter(stack, 'Format').valueAsString },
      })],
      "how 'Stack/L1' writes its files must be known at synthesis, got a token in its destination options",
    ],
    [
      'two buckets',
      () => [archived(), flowLogIn(stack, { destination: FlowLogDestination.toS3(new s3.Bucket(stack, 'Other')) }, 'B')],
      "'flowLogs' must have one bucket in common",
    ],
    ['two prefixes', () => [archived(), archived({ keyPrefix: 'b' }, undefined, 'B')],
      "'flowLogs' must have one key prefix in common, got none at 'Stack/FlowLog' and 'b' at 'Stack/B'; create a table for each"],
    ['two formats', () => [archived(), archived({}, FlowLogFormat.VERSIONS_2_TO_5, 'B')],
      "'flowLogs' must have one format in common"],
    ['two file formats', () => [archived(), archived({ fileFormat: PARQUET }, undefined, 'B')],
      "'flowLogs' must have one file format in common, got 'plain-text' at 'Stack/FlowLog' and 'parquet' at 'Stack/B'"],
    ['two kinds of folders', () => [archived(), archived({ hiveCompatiblePartitions: true }, undefined, 'B')],
      "'flowLogs' must have one kind of folders in common, got plain at 'Stack/FlowLog' and Hive-compatible at 'Stack/B'"],
    ['days and hours', () => [archived({ perHourPartition: true }), archived({}, undefined, 'B')],
      "'flowLogs' must have one period of folders in common, got hours at 'Stack/FlowLog' and days at 'Stack/B'"],
  ])('are not %s', (_, flowLogs, message) => {
    expect(() => table(flowLogs())).toThrow(message);
  });
});

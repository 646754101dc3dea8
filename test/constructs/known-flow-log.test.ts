import { CfnParameter, type Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { FlowLog, FlowLogFormat, FlowLogResource } from '../../src';
import { knownFlowLog } from '../../src/constructs/known-flow-log';
import { flowLogIn, stackIn } from '../support/stacks';

const VPC = { resourceType: 'VPC', resourceId: 'vpc-1', trafficType: 'ALL' };

let stack: Stack;
beforeEach(() => {
  stack = stackIn();
});

const level1 = (props: Partial<ec2.CfnFlowLogProps>) => new ec2.CfnFlowLog(stack, 'Level1', { ...VPC, ...props });
const known = (flowLog: ec2.IFlowLogRef) => knownFlowLog(stack, flowLog)!;

test('of ours everything is known, of an id nothing', () => {
  const flowLog = flowLogIn(stack);

  expect(known(flowLog)).toBe(flowLog._known);
  expect(knownFlowLog(stack, FlowLog.fromFlowLogId(stack, 'Id', 'fl-1'))).toBeUndefined();
  expect(knownFlowLog(stack, ec2.FlowLog.fromFlowLogId(stack, 'Native', 'fl-1'))).toBeUndefined();
});

test('an L1 says what it monitors, and where AWS delivers by default', () => {
  expect(known(level1({}))).toMatchObject({
    resourceType: { resourceType: 'VPC', resourceId: 'vpc-1' }, trafficType: 'ALL', destinationType: 'cloud-watch-logs',
    logGroup: undefined, destinationOptions: undefined, maxAggregationInterval: 600,
  });
});

test('the bucket of an ec2.FlowLog is known, and how its files are written', () => {
  const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'records');
  const flowLog = new ec2.FlowLog(stack, 'Native', {
    resourceType: FlowLogResource.fromVpcId('vpc-1'),
    destination: ec2.FlowLogDestination.toS3(bucket, 'vpc', { perHourPartition: true }),
  });

  expect(known(flowLog))
    .toMatchObject({ destinationType: 's3', bucket, keyPrefix: 'vpc', destinationOptions: { perHourPartition: true } });
});

test.each<[string, object]>([
  ['of the schema', { FileFormat: 'parquet', HiveCompatiblePartitions: true, PerHourPartition: false }],
  ['of ec2.FlowLog', { fileFormat: 'parquet', hiveCompatiblePartitions: true, perHourPartition: false }],
])('options are read in the spelling %s', (_, destinationOptions) => {
  expect(known(level1({ logDestinationType: 's3', destinationOptions })).destinationOptions)
    .toEqual({ fileFormat: 'parquet', hiveCompatiblePartitions: true, perHourPartition: false });
});

test.each<[string, string | undefined, string | undefined]>([
  ['none', undefined, FlowLogFormat.DEFAULT.toString()],
  ['one', '${srcaddr} ${start}', '${srcaddr} ${start}'],
])('with %s the format is known', (_, logFormat, text) => {
  expect(known(level1({ logFormat })).logFormat?.toString()).toBe(text);
});

test('a format that is a parameter is not known', () => {
  expect(known(level1({ logFormat: new CfnParameter(stack, 'Format').valueAsString })).logFormat).toBeUndefined();
});

test.each<[Partial<ec2.CfnFlowLogProps>, string | undefined]>([
  [{ logGroupName: 'records' }, 'records'],
  [{ logDestination: 'arn:aws:logs:eu-west-1:111122223333:log-group:records:*' }, 'records'],
  [{ logDestination: 'arn:aws-us-gov:logs:us-gov-west-1:111122223333:log-group:records' }, 'records'],
  [{ logDestination: 'arn:aws:s3:::records', logDestinationType: 's3' }, undefined],
  [{ logDestination: 'arn:aws:firehose:eu-west-1:111122223333:deliverystream/logs', logDestinationType: 'kinesis-data-firehose' }, undefined],
])('%j is the log group %s', (props, name) => {
  const { logGroup } = known(level1(props));

  expect(logGroup?.logGroupRef.logGroupName).toBe(name);
});

test('a log group is imported once, however often it is asked for', () => {
  const flowLog = level1({ logGroupName: 'records' });

  expect(known(flowLog).logGroup).toBe(known(flowLog).logGroup);
});

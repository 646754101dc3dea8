import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { IFlowLog, FlowLog, FlowLogDestination, FlowLogFormat, FlowLogResource } from '../../src';
import { flowLogIn, stackIn } from '../support/stacks';

const MEMBERS = [
  'resourceType', 'destinationType', 'logGroup', 'bucket', 'keyPrefix', 'destinationOptions', 'deliveryStream', 'role',
  'trafficType', 'maxAggregationInterval',
] as const;

test('a created flow log and its import tell the same', () => {
  const stack = stackIn();
  const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'records');
  const created = flowLogIn(stack, {
    destination: FlowLogDestination.toS3(bucket, { keyPrefix: 'vpc', fileFormat: ec2.FlowLogFileFormat.PARQUET }),
    trafficType: ec2.FlowLogTrafficType.REJECT,
    maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
    logFormat: FlowLogFormat.VERSIONS_2_TO_5,
  });
  const { flowLogId, resourceType, keyPrefix, destinationOptions, trafficType, maxAggregationInterval } = created;
  const imported = FlowLog.fromFlowLogAttributes(stack, 'Imported', {
    flowLogId, resourceType, bucket, keyPrefix, destinationOptions, trafficType, maxAggregationInterval,
    logFormat: created.logFormat,
  });

  const membersOf = (flowLog: IFlowLog) => MEMBERS.map((member) => [member, flowLog[member]]);
  expect(membersOf(imported)).toEqual(membersOf(created));
  expect([imported.keyPrefix, imported.trafficType, imported.maxAggregationInterval]).toEqual(['vpc', 'REJECT', 60]);
  expect(imported.logFormat.isSameAs(FlowLogFormat.VERSIONS_2_TO_5)).toBe(true);
  expect(imported.flowLogRef).toEqual({ flowLogId: created.flowLogId });
  expect(imported.grants.constructor).toBe(created.grants.constructor);
});

test('members of other destinations are undefined', () => {
  const { bucket, keyPrefix, deliveryStream, destinationOptions, logGroup } = flowLogIn(stackIn(), {
    resourceType: FlowLogResource.fromVpcId('vpc-1'),
  });

  expect([bucket, keyPrefix, deliveryStream, destinationOptions]).toEqual([undefined, undefined, undefined, undefined]);
  expect(logGroup).toBeDefined();
});

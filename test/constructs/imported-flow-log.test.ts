import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { FlowLog, FlowLogFormat, FlowLogResource } from '../../src';
import { stackIn } from '../support/stacks';

describe('an imported flow log', () => {
  test('is known by its attributes', () => {
    const stack = stackIn();
    const logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'records');
    const flowLog = FlowLog.fromFlowLogAttributes(stack, 'FlowLog', {
      flowLogId: 'fl-1', logGroup, trafficType: ec2.FlowLogTrafficType.REJECT,
    });

    expect(flowLog.flowLogRef).toEqual({ flowLogId: 'fl-1' });
    expect(flowLog.logGroup).toBe(logGroup);
    expect(flowLog.trafficType).toBe(ec2.FlowLogTrafficType.REJECT);
    expect(flowLog.destinationType).toBe(ec2.FlowLogDestinationType.CLOUD_WATCH_LOGS);
    expect(flowLog.logFormat.isSameAs(FlowLogFormat.DEFAULT)).toBe(true);
  });

  test('of a transit gateway has the default format of transit gateways', () => {
    const stack = stackIn();
    const flowLog = FlowLog.fromFlowLogAttributes(stack, 'FlowLog', {
      flowLogId: 'fl-1',
      resourceType: FlowLogResource.fromTransitGatewayId('tgw-1'),
      bucket: s3.Bucket.fromBucketName(stack, 'Bucket', 'records'),
    });

    expect(flowLog.logFormat.isSameAs(FlowLogFormat.TRANSIT_GATEWAY_DEFAULT)).toBe(true);
    expect(flowLog.destinationType).toBe(ec2.FlowLogDestinationType.S3);
  });

  test('without a destination is refused', () => {
    expect(() => FlowLog.fromFlowLogAttributes(stackIn(), 'FlowLog', { flowLogId: 'fl-1' }))
      .toThrow("Stack/FlowLog: expected one of 'logGroup', 'bucket' and 'deliveryStream', got none");
  });

  test('with two destinations is refused', () => {
    const stack = stackIn();

    expect(() => FlowLog.fromFlowLogAttributes(stack, 'FlowLog', {
      flowLogId: 'fl-1',
      logGroup: logs.LogGroup.fromLogGroupName(stack, 'Group', 'records'),
      bucket: s3.Bucket.fromBucketName(stack, 'Bucket', 'records'),
    })).toThrow("got 'logGroup' and 'bucket'");
  });

  test('may be known by its id alone', () => {
    expect(FlowLog.fromFlowLogId(stackIn(), 'FlowLog', 'fl-1').flowLogId).toBe('fl-1');
  });
});

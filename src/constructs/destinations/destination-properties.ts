import { CfnResource } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { FlowLogDestinationConfig } from './destination-config';

/** What a `CfnFlowLog` says about its destination. */
export function destinationProperties(destination: FlowLogDestinationConfig): Partial<ec2.CfnFlowLogProps> {
  const { logDestinationType, logGroup, s3Bucket, keyPrefix, iamRole } = destination;
  switch (logDestinationType) {
    case ec2.FlowLogDestinationType.CLOUD_WATCH_LOGS:
      return {
        logDestinationType,
        logGroupName: logGroup?.logGroupRef.logGroupName.replace(/:\*$/, ''),
        deliverLogsPermissionArn: iamRole?.roleArn,
      };
    case ec2.FlowLogDestinationType.S3:
      return {
        logDestinationType,
        logDestination: keyPrefix ? s3Bucket?.arnForObjects(keyPrefix) : s3Bucket?.bucketArn,
        destinationOptions: s3Options(destination.destinationOptions),
      };
    case ec2.FlowLogDestinationType.KINESIS_DATA_FIREHOSE:
      return {
        logDestinationType,
        logDestination: destination.deliveryStream?.deliveryStreamRef.deliveryStreamArn
          ?? destination.deliveryStreamArn,
        deliverLogsPermissionArn: iamRole?.roleArn,
        deliverCrossAccountRole: destination.crossAccountRole?.roleArn,
      };
  }
}

/** Makes the flow log wait for what lets it deliver, so that no record is lost and none is refused. */
export function waitForDestination(flowLog: ec2.CfnFlowLog, destination: FlowLogDestinationConfig): void {
  const { iamRole, s3Bucket, permission = iamRole } = destination;
  if (permission !== undefined) {
    if (CfnResource.isCfnResource(permission)) flowLog.addResourceDependency(permission);
    else flowLog.node.addDependency(permission);
  }
  if (s3Bucket !== undefined) waitForBucket(flowLog, s3Bucket);
}

/** Also for the resource that empties the bucket: the flow log is then deleted first, and fills it no more. */
function waitForBucket(flowLog: ec2.CfnFlowLog, bucket: s3.IBucket): void {
  const policy = bucket.policy?.node.defaultChild;
  if (CfnResource.isCfnResource(policy)) flowLog.addResourceDependency(policy);
  const emptying = bucket.node.tryFindChild('AutoDeleteObjectsCustomResource');
  if (emptying !== undefined) flowLog.node.addDependency(emptying);
}

/** CloudFormation's own spelling: the one of `ec2.FlowLog` does not agree with the schema of the resource. */
function s3Options(options: ec2.DestinationOptions | undefined) {
  if (options === undefined) return undefined;
  return {
    FileFormat: options.fileFormat ?? ec2.FlowLogFileFormat.PLAIN_TEXT,
    HiveCompatiblePartitions: options.hiveCompatiblePartitions ?? false,
    PerHourPartition: options.perHourPartition ?? false,
  };
}

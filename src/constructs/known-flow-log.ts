import { Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { FlowLogAttributes } from './flow-log-attributes';
import { FlowLogFormat } from '../model/flow-log-format';
import { defaultFormat } from '../model/default-format';
import { defaultInterval } from '../model/resource-types';

/** What is known of a flow log. The format is undefined if it is known only at deployment. */
export interface KnownFlowLog extends FlowLogAttributes {
  readonly destinationType: ec2.FlowLogDestinationType;

  /** Whether nobody said what the format is, so that it is taken for AWS's default. */
  readonly isFormatAssumed?: boolean;
}

/** A flow log of this library. Found by its member, so that two copies of the package in one app understand each other. */
interface OwnFlowLog extends ec2.IFlowLogRef {
  readonly _known: KnownFlowLog;
}

/**
 * What is known of a flow log; nothing if only its ID is known.
 *
 * @param scope Where a log group is imported that the flow log knows by its name only.
 */
export function knownFlowLog(scope: Construct, flowLog: ec2.IFlowLogRef): KnownFlowLog | undefined {
  if ('_known' in flowLog) return (flowLog as OwnFlowLog)._known;
  const resource = ec2.CfnFlowLog.isCfnFlowLog(flowLog) ? flowLog : flowLog.node.defaultChild;
  if (!ec2.CfnFlowLog.isCfnFlowLog(resource)) return undefined;

  const { resourceType, resourceId, trafficType, maxAggregationInterval, logDestinationType } = resource;
  return {
    flowLogId: flowLog.flowLogRef.flowLogId,
    resourceType: { resourceType, resourceId },
    ...(flowLog instanceof ec2.FlowLog ? destinationOfNative(flowLog) : {}),
    logGroup: logGroupOf(scope, resource),
    destinationType: (logDestinationType ?? 'cloud-watch-logs') as ec2.FlowLogDestinationType,
    destinationOptions: destinationOptionsOf(resource),
    logFormat: formatOf(resource),
    trafficType: trafficType as ec2.FlowLogTrafficType | undefined,
    maxAggregationInterval: maxAggregationInterval ?? defaultInterval(resourceType),
  };
}

function formatOf({ logFormat, resourceType }: ec2.CfnFlowLog): FlowLogFormat | undefined {
  if (logFormat === undefined) return defaultFormat(resourceType);
  return Token.isUnresolved(logFormat) ? undefined : FlowLogFormat.parse(logFormat);
}

/** In either spelling: that of the resource's schema, or that of `ec2.FlowLog`. */
function destinationOptionsOf({ destinationOptions }: ec2.CfnFlowLog): ec2.S3DestinationOptions | undefined {
  if (destinationOptions === undefined || Token.isUnresolved(destinationOptions)) return undefined;
  const options = destinationOptions as Record<string, unknown>;
  return {
    fileFormat: (options.FileFormat ?? options.fileFormat) as ec2.FlowLogFileFormat | undefined,
    hiveCompatiblePartitions:
      (options.HiveCompatiblePartitions ?? options.hiveCompatiblePartitions) as boolean | undefined,
    perHourPartition: (options.PerHourPartition ?? options.perHourPartition) as boolean | undefined,
  };
}

function destinationOfNative({ bucket, keyPrefix, deliveryStream, iamRole }: ec2.FlowLog): Partial<KnownFlowLog> {
  return { bucket, keyPrefix, deliveryStream, role: iamRole };
}

/** By its name, which is all that is needed: the member of `ec2.FlowLog` throws for a log group that is an L1. */
function logGroupOf(scope: Construct, resource: ec2.CfnFlowLog): logs.ILogGroup | undefined {
  const { logGroupName, logDestination, node } = resource;
  const id = `LogGroupOf${node.addr}`;
  const imported = scope.node.tryFindChild(id) as logs.ILogGroup | undefined;
  if (imported !== undefined) return imported;
  if (logGroupName !== undefined) return logs.LogGroup.fromLogGroupName(scope, id, logGroupName);
  const isGroup = logDestination !== undefined && /^arn:[\w-]+:logs:/.test(logDestination);
  return isGroup ? logs.LogGroup.fromLogGroupArn(scope, id, logDestination.replace(/:\*$/, '')) : undefined;
}

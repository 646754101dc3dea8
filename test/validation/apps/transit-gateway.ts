import { App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';

/** As `cdk.context.json` has them after the lookup. */
const ZONES = {
  'availability-zones:account=123456789012:region=eu-central-1': ['eu-central-1a', 'eu-central-1b'],
};

/** A hub: the gateway logged to CloudWatch Logs, its attachment to a bucket, each with its own record format. */
export function transitGateway(): App {
  const app = new App({ context: ZONES });
  const stack = new Stack(app, 'Hub', { env: { account: '123456789012', region: 'eu-central-1' } });
  const vpc = new ec2.Vpc(stack, 'Vpc', { natGateways: 0 });
  vpc.addFlowLog('FlowLog');
  const gateway = new ec2.CfnTransitGateway(stack, 'Gateway', { description: 'hub' });
  const attachment = new ec2.CfnTransitGatewayAttachment(stack, 'Attachment', {
    transitGatewayId: gateway.ref, vpcId: vpc.vpcId, subnetIds: vpc.publicSubnets.map((subnet) => subnet.subnetId),
  });

  const logGroup = new logs.LogGroup(stack, 'GatewayLogs', { retention: logs.RetentionDays.ONE_MONTH });
  new ec2.FlowLog(stack, 'GatewayFlowLog', {
    resourceType: ec2.FlowLogResourceType.fromTransitGatewayId(gateway.ref),
    destination: ec2.FlowLogDestination.toCloudWatchLogs(logGroup),
    maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
  });
  // The gateway's own format: 36 columns, none of them an action.
  new logs.MetricFilter(stack, 'NoRoute', {
    logGroup,
    filterPattern: logs.FilterPattern.literal('[version, resource_type, account_id, tgw_id, tgw_attachment_id, '
      + 'tgw_src_vpc_account_id, tgw_dst_vpc_account_id, tgw_src_vpc_id, tgw_dst_vpc_id, tgw_src_subnet_id, '
      + 'tgw_dst_subnet_id, tgw_src_eni, tgw_dst_eni, tgw_src_az_id, tgw_dst_az_id, tgw_pair_attachment_id, srcaddr, '
      + 'dstaddr, srcport, dstport, protocol, packets, bytes, start, end, log_status, type, packets_lost_no_route > 0, '
      + 'packets_lost_blackhole, packets_lost_mtu_exceeded, packets_lost_ttl_expired, tcp_flags, region, '
      + 'flow_direction, pkt_src_aws_service, pkt_dst_aws_service]'),
    metricNamespace: 'Hub',
    metricName: 'PacketsWithoutRoute',
    metricValue: '$packets_lost_no_route',
    defaultValue: 0,
  });

  new ec2.CfnFlowLog(stack, 'AttachmentFlowLog', {
    resourceType: 'TransitGatewayAttachment',
    resourceId: attachment.ref,
    logDestinationType: 's3',
    logDestination: s3.Bucket.fromBucketName(stack, 'Archive', 'example-hub-archive').bucketArn,
    maxAggregationInterval: 60,
    logFormat: '${version} ${tgw-id} ${tgw-attachment-id} ${srcaddr} ${dstaddr} ${bytes} ${packets-lost-blackhole}',
  });
  return app;
}

import type { Template } from '../template';
import { flowLog, logGroup, ref, role } from './parts';

/** A transit gateway and one of its attachments, in its own record format, to one log group. */
export const gateway: Template = {
  Resources: {
    Gateway: { Type: 'AWS::EC2::TransitGateway', Properties: { Description: 'hub' } },
    Attachment: {
      Type: 'AWS::EC2::TransitGatewayAttachment',
      Properties: {
        TransitGatewayId: ref('Gateway'), VpcId: 'vpc-0123456789abcdef0', SubnetIds: ['subnet-0123456789abcdef0'],
      },
    },
    LogGroup: logGroup,
    Role: role,
    FlowLog: {
      ...flowLog,
      Properties: {
        ResourceType: 'TransitGateway',
        ResourceId: ref('Gateway'),
        LogGroupName: ref('LogGroup'),
        DeliverLogsPermissionArn: flowLog.Properties?.DeliverLogsPermissionArn,
        MaxAggregationInterval: 60,
        LogFormat: '${tgw-id} ${tgw-attachment-id} ${srcaddr} ${dstaddr} ${bytes} ${packets-lost-no-route}',
      },
    },
    Filter: {
      Type: 'AWS::Logs::MetricFilter',
      Properties: {
        LogGroupName: ref('LogGroup'),
        FilterPattern: '[tgw_id, tgw_attachment_id, srcaddr, dstaddr, bytes, packets_lost_no_route > 0]',
        MetricTransformations: [
          { MetricNamespace: 'Hub', MetricName: 'WithoutRoute', MetricValue: '$packets_lost_no_route', DefaultValue: 0 },
        ],
      },
    },
  },
};

import type { Template } from '../template';
import { flowLog, logGroup, ref, role, vpc } from './parts';

/** Two VPCs of ours that are peered, and a custom record format with a metric for each interface. */
export const peered: Template = {
  Resources: {
    Vpc: vpc,
    Other: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.1.0.0/16' } },
    Peering: { Type: 'AWS::EC2::VPCPeeringConnection', Properties: { VpcId: ref('Vpc'), PeerVpcId: ref('Other') } },
    LogGroup: logGroup,
    Role: role,
    FlowLog: {
      ...flowLog,
      Properties: {
        ...flowLog.Properties,
        LogFormat: '${version} ${interface-id} ${srcaddr} ${dstaddr} ${dstport} ${bytes} ${action} ${flow-direction}',
      },
    },
    Filter: {
      Type: 'AWS::Logs::MetricFilter',
      Properties: {
        LogGroupName: ref('LogGroup'),
        FilterPattern: '[version, eni, srcaddr, dstaddr, dstport, bytes, action="REJECT", flow_direction="ingress"]',
        MetricTransformations: [{
          MetricNamespace: 'FlowLogs', MetricName: 'RejectedBytes', MetricValue: '$bytes',
          Dimensions: [{ Key: 'Interface', Value: '$eni' }],
        }],
      },
    },
    Alarm: {
      Type: 'AWS::CloudWatch::Alarm',
      Properties: {
        Namespace: 'FlowLogs',
        MetricName: 'RejectedBytes',
        Dimensions: [{ Name: 'Interface', Value: 'eni-0123456789abcdef0' }],
        Statistic: 'Sum',
        Period: 3600,
        EvaluationPeriods: 1,
        Threshold: 100000,
        ComparisonOperator: 'GreaterThanThreshold',
      },
    },
  },
};

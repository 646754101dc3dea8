import type { Template } from '../template';
import { flowLog, logAlarmProperties, logAlarmRole, logGroup, ref, role, SSH_PATTERN, vpc } from './parts';

/** The guide's example: an email when SSH connections are turned away. */
export const rejectedSsh: Template = {
  Resources: {
    Vpc: vpc,
    Subnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: ref('Vpc'), CidrBlock: '10.0.1.0/24' } },
    Interface: {
      Type: 'AWS::EC2::NetworkInterface',
      Properties: {
        SubnetId: ref('Subnet'),
        PrivateIpAddresses: [
          { PrivateIpAddress: '10.0.1.10', Primary: true }, { PrivateIpAddress: '10.0.1.11', Primary: false },
        ],
      },
    },
    Role: role,
    LogGroup: logGroup,
    FlowLog: flowLog,
    Filter: {
      Type: 'AWS::Logs::MetricFilter',
      Properties: {
        LogGroupName: ref('LogGroup'),
        FilterPattern: SSH_PATTERN,
        MetricTransformations: [
          { MetricNamespace: 'FlowLogs', MetricName: 'RejectedSsh', MetricValue: '1', DefaultValue: 0 },
        ],
      },
    },
    QueryRole: logAlarmRole(
      'logs.amazonaws.com', 'logs:StartQuery', 'logs:StopQuery', 'logs:GetQueryResults', 'logs:DescribeLogGroups',
    ),
    LogAlarm: { Type: 'AWS::CloudWatch::LogAlarm', Properties: logAlarmProperties() },
    Topic: { Type: 'AWS::SNS::Topic' },
    Subscription: {
      Type: 'AWS::SNS::Subscription',
      Properties: { TopicArn: ref('Topic'), Protocol: 'email', Endpoint: 'ops@example.com' },
    },
    Alarm: {
      Type: 'AWS::CloudWatch::Alarm',
      Properties: {
        Namespace: 'FlowLogs',
        MetricName: 'RejectedSsh',
        Statistic: 'Sum',
        Period: 3600,
        EvaluationPeriods: 1,
        Threshold: 10,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        TreatMissingData: 'notBreaching',
        AlarmActions: [ref('Topic')],
      },
    },
  },
};

import type { Template } from '../template';
import { ACCOUNT, arn, flowLog, ref, REGION, role, vpc } from './parts';

const LOG_GROUP = '/network/flow-logs';

/** The subnets of a VPC, logged to an encrypted log group; users who look after the flow logs. */
export const encryptedGroup: Template = {
  Resources: {
    Vpc: vpc,
    SubnetA: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: ref('Vpc'), CidrBlock: '10.0.1.0/24' } },
    SubnetB: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: ref('Vpc'), CidrBlock: '10.0.2.0/24' } },
    Key: {
      Type: 'AWS::KMS::Key',
      Properties: {
        KeyPolicy: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'kms:*', Resource: '*' },
            {
              Effect: 'Allow',
              Principal: { Service: `logs.${REGION}.amazonaws.com` },
              Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
              Resource: '*',
              Condition: {
                ArnEquals: {
                  'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${LOG_GROUP}`,
                },
              },
            },
          ],
        },
      },
    },
    LogGroup: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: LOG_GROUP, KmsKeyId: arn('Key') } },
    Role: role,
    FlowLogA: { ...flowLog, Properties: { ...flowLog.Properties, ResourceType: 'Subnet', ResourceId: ref('SubnetA') } },
    FlowLogB: { ...flowLog, Properties: { ...flowLog.Properties, ResourceType: 'Subnet', ResourceId: ref('SubnetB') } },
    Operators: {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: {
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Action: ['ec2:CreateFlowLogs', 'ec2:DeleteFlowLogs'], Resource: '*' },
            { Effect: 'Allow', Action: 'ec2:DescribeFlowLogs', Resource: '*' },
          ],
        },
      },
    },
  },
};

import { parsePattern } from '../../src/filter-pattern/parse';

/** The role that AWS documents: https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html */
export const GUIDE_ROLE = {
  permissions: {
    Version: '2012-10-17',
    Statement: [{
      Effect: 'Allow',
      Action: [
        'logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogGroups',
        'logs:DescribeLogStreams',
      ],
      Resource: '*',
    }],
  },
  trust: {
    Version: '2012-10-17',
    Statement: [{
      Effect: 'Allow',
      Principal: { Service: 'vpc-flow-logs.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: {
        StringEquals: { 'aws:SourceAccount': 'account_id' },
        ArnLike: { 'aws:SourceArn': 'arn:aws:ec2:region:account_id:vpc-flow-log/flow-log-id' },
      },
    }],
  },
};

/** The filter and alarm that AWS documents: https://docs.aws.amazon.com/vpc/latest/userguide/process-records-cwl.html */
export const GUIDE_ALARM = {
  pattern: '[version, account, eni, source, destination, srcport, destport="22", protocol="6", packets, bytes, '
    + 'windowstart, windowend, action="REJECT", flowlogstatus]',
  transformation: { MetricValue: '1' },
  properties: {
    Statistic: 'Sum',
    Period: 3600,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    Threshold: 10,
    EvaluationPeriods: 1,
    DatapointsToAlarm: 1,
  },
};

/** What a pattern asks of each of its columns, whatever these are called. */
export function columnConditions(pattern: string): unknown[] {
  return parsePattern(pattern).slots.map((slot) => slot.kind === 'column' ? slot.condition : slot.kind);
}

/**
 * The bucket policy that AWS documents, for the account 111122223333 in eu-west-1:
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html
 */
export const GUIDE_BUCKET_STATEMENTS = [
  {
    Sid: 'AWSLogDeliveryWrite',
    Effect: 'Allow',
    Principal: { Service: 'delivery.logs.amazonaws.com' },
    Action: 's3:PutObject',
    Resource: 'arn:aws:s3:::bucket_name/optional_folder/AWSLogs/111122223333/*',
    Condition: {
      StringEquals: { 'aws:SourceAccount': '111122223333', 's3:x-amz-acl': 'bucket-owner-full-control' },
      ArnLike: { 'aws:SourceArn': 'arn:aws:logs:eu-west-1:111122223333:*' },
    },
  },
  {
    Sid: 'AWSLogDeliveryAclCheck',
    Effect: 'Allow',
    Principal: { Service: 'delivery.logs.amazonaws.com' },
    Action: 's3:GetBucketAcl',
    Resource: 'arn:aws:s3:::bucket_name',
    Condition: {
      StringEquals: { 'aws:SourceAccount': '111122223333' },
      ArnLike: { 'aws:SourceArn': 'arn:aws:logs:eu-west-1:111122223333:*' },
    },
  },
];

/**
 * What AWS documents for the policy of the bucket's key:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-S3.html#AWS-logs-SSE-KMS-S3
 */
export const GUIDE_BUCKET_KEY_STATEMENT = {
  Effect: 'Allow',
  Principal: { Service: 'delivery.logs.amazonaws.com' },
  Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
  Resource: '*',
  Condition: {
    StringEquals: { 'aws:SourceAccount': '111122223333' },
    ArnLike: { 'aws:SourceArn': 'arn:aws:logs:eu-west-1:111122223333:*' },
  },
};

/** The roles that AWS documents: https://docs.aws.amazon.com/vpc/latest/userguide/firehose-cross-account-delivery.html */
export const GUIDE_FIREHOSE = {
  sourceActions: [
    'iam:PassRole', 'logs:CreateLogDelivery', 'logs:DeleteLogDelivery', 'logs:ListLogDeliveries', 'logs:GetLogDelivery',
    'sts:AssumeRole',
  ],
  destinationActions: ['iam:CreateServiceLinkedRole', 'firehose:TagDeliveryStream'],
  destinationRolePrefix: 'AWSLogDeliveryFirehoseCrossAccountRole',
};

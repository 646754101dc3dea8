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

/**
 * What AWS documents for the policy of a log group's key, for one log group:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html#cmk-permissions-lg
 */
export const GUIDE_LOG_GROUP_KEY_STATEMENT = {
  Effect: 'Allow',
  Principal: { Service: 'logs.eu-west-1.amazonaws.com' },
  Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
  Resource: '*',
  Condition: {
    ArnEquals: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-west-1:111122223333:log-group:log-group-name' },
  },
};

/**
 * What AWS documents for the key of the log groups that a telemetry rule creates in an organization:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/telemetry-config-rules.html#telemetry-config-rules-encryption
 */
export const GUIDE_TELEMETRY_KEY_STATEMENT = {
  Effect: 'Allow',
  Principal: { Service: 'logs.amazonaws.com' },
  Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
  Resource: '*',
  Condition: {
    StringEquals: { 'aws:SourceOrgID': 'your-organization-id' },
    ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:*:*:log-group:*' },
  },
};

/**
 * The roles that AWS documents, for flow logs of the account 111122223333 and a stream of 999999999999:
 * https://docs.aws.amazon.com/vpc/latest/userguide/firehose-cross-account-delivery.html
 */
export const GUIDE_FIREHOSE = {
  source: {
    permissions: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'iam:PassRole',
          Resource: 'arn:aws:iam::111122223333:role/mySourceRole',
          Condition: {
            StringEquals: { 'iam:PassedToService': 'delivery.logs.amazonaws.com' },
            StringLike: { 'iam:AssociatedResourceARN': ['arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-00112233344556677'] },
          },
        },
        {
          Effect: 'Allow',
          Action: ['logs:CreateLogDelivery', 'logs:DeleteLogDelivery', 'logs:ListLogDeliveries', 'logs:GetLogDelivery'],
          Resource: '*',
        },
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Resource: 'arn:aws:iam::999999999999:role/AWSLogDeliveryFirehoseCrossAccountRole',
        },
      ],
    },
    trust: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'delivery.logs.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    },
  },
  destination: {
    namePrefix: 'AWSLogDeliveryFirehoseCrossAccountRole',
    permissions: {
      Version: '2012-10-17',
      Statement: [{
        Effect: 'Allow', Action: ['iam:CreateServiceLinkedRole', 'firehose:TagDeliveryStream'], Resource: '*',
      }],
    },
    trust: {
      Version: '2012-10-17',
      Statement: [{
        Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:role/mySourceRole' }, Action: 'sts:AssumeRole',
      }],
    },
  },
};

/** What AWS documents, with other values where it has examples. Each example must be there. */
export function guideWith<T>(documented: T, ...values: [example: unknown, actual: unknown][]): T {
  const json = values.reduce((text, [example, actual]) => {
    const quoted = JSON.stringify(example);
    if (!text.includes(quoted)) throw new Error(`the guide does not say ${quoted}`);
    return text.replaceAll(quoted, JSON.stringify(actual));
  }, JSON.stringify(documented));
  return JSON.parse(json) as T;
}

export type Statement = Record<string, unknown>;

/** What a policy says about the service that delivers to buckets and streams. */
export function forDelivery(document: unknown): Statement[] {
  return (document as { Statement: Statement[] }).Statement
    .filter(({ Principal }) => JSON.stringify(Principal)?.includes('delivery.logs'));
}

import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { oneOrList } from '../role/delivery-statements';
import { LOG_DELIVERY_SERVICE } from '../../model/services';

/** Whose flow logs deliver. */
export interface DeliverySource {
  readonly accounts: readonly string[];

  /** `*` for any. */
  readonly regions: readonly string[];
}

/**
 * The documented statements of a bucket policy, except for the names of the statements: a policy has each name once.
 *
 * @param paths What the keys of the files look like: `AWSLogs/111122223333/*`.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html
 */
export function writeStatements(
  stack: Stack, bucket: s3.IBucket, paths: readonly string[], source: DeliverySource,
): iam.PolicyStatement[] {
  const { StringEquals, ArnLike } = conditionsFor(stack, source);
  return [
    new iam.PolicyStatement({
      principals: [new iam.ServicePrincipal(LOG_DELIVERY_SERVICE)],
      actions: ['s3:PutObject'],
      resources: paths.map((path) => bucket.arnForObjects(path)),
      conditions: { StringEquals: { ...StringEquals, 's3:x-amz-acl': 'bucket-owner-full-control' }, ArnLike },
    }),
    new iam.PolicyStatement({
      principals: [new iam.ServicePrincipal(LOG_DELIVERY_SERVICE)],
      actions: ['s3:GetBucketAcl'],
      resources: [bucket.bucketArn],
      conditions: { StringEquals, ArnLike },
    }),
  ];
}

/**
 * The documented statement of the policy of the bucket's key.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-S3.html#AWS-logs-SSE-KMS-S3
 */
export function keyDeliveryStatement(stack: Stack, source: DeliverySource): iam.PolicyStatement {
  return new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal(LOG_DELIVERY_SERVICE)],
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
    resources: ['*'],
    conditions: conditionsFor(stack, source),
  });
}

/** The source is the logs service's, not EC2's as for the role of CloudWatch Logs. */
function conditionsFor(stack: Stack, { accounts, regions }: DeliverySource) {
  const arns = accounts.flatMap((account) => regions.map((region) =>
    `arn:${stack.partition}:logs:${region}:${account}:*`));
  return { StringEquals: { 'aws:SourceAccount': oneOrList(accounts) }, ArnLike: { 'aws:SourceArn': oneOrList(arns) } };
}

import { CfnResource, Stack } from 'aws-cdk-lib';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { GrantedActions } from './granted-actions';

/**
 * What AWS asks of everybody who reads or writes records of a log group with a customer managed key.
 *
 * Nothing where no key is known: an imported log group does not tell its key.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html#cmk-permissions-caller
 */
export function logGroupKeyActions(stack: Stack, logGroup: logs.ILogGroupRef): GrantedActions[] {
  const key = keyOf(logGroup);
  if (key === undefined) return [];
  return [{
    actions: KEY_ACTIONS,
    resourceArns: [key],
    conditions: { StringEquals: { 'kms:ViaService': `logs.${stack.region}.${stack.urlSuffix}` } },
  }];
}

/** The documented ones, but `ReEncrypt*`, `GenerateDataKey*` and `Describe*` are spelled out for a symmetric key. */
const KEY_ACTIONS = [
  'kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext', 'kms:DescribeKey',
];

function keyOf(logGroup: logs.ILogGroupRef): string | undefined {
  const resource = CfnResource.isCfnResource(logGroup) ? logGroup : logGroup.node.defaultChild;
  return logs.CfnLogGroup.isCfnLogGroup(resource) ? resource.kmsKeyId : undefined;
}

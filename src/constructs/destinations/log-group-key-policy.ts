import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { extendKeyPolicy } from '../key-policy';

/**
 * Lets CloudWatch Logs encrypt one log group with the key.
 *
 * A group without a name is described by the way CloudFormation names things: a reference to it would be a cycle, since
 * the group waits for its key.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-name.html
 */
export function permitEncryption(scope: Construct, key: kms.IKeyRef, logGroup: CfnLogGroup, name?: string): void {
  const stack = Stack.of(logGroup);
  const logGroupArn = stack.formatArn({
    service: 'logs',
    resource: 'log-group',
    resourceName: name ?? `${generatedPrefix(stack)}-${logGroup.logicalId}-*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  const statement = new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal(`logs.${stack.region}.${stack.urlSuffix}`)],
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
    resources: ['*'],
    conditions: {
      [name === undefined ? 'ArnLike' : 'ArnEquals']: { 'kms:EncryptionContext:aws:logs:arn': logGroupArn },
    },
  });
  extendKeyPolicy(scope, key, statement, 'the log group cannot be created');
}

/** What the generated names of a stack's resources begin with; nested stacks have generated names themselves. */
function generatedPrefix(stack: Stack): string {
  const { nestedStackParent, nestedStackResource } = stack;
  if (nestedStackParent === undefined || nestedStackResource === undefined) return stack.stackName;
  return `${generatedPrefix(nestedStackParent)}-${nestedStackParent.getLogicalId(nestedStackResource)}-*`;
}

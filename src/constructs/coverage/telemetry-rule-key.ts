import { ArnFormat, CfnResource, Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { FlowLogTelemetryRuleProps } from './flow-log-telemetry-rule-props';
import { fail } from '../fail';
import { extendKeyPolicy } from '../key-policy';
import { setNewerProperty } from '../newer-property';
import { LOGS_SERVICE } from '../../model/services';
import { DEFAULT_LOG_GROUP_NAME_PATTERN, MACRO } from '../../model/telemetry-pattern';

/**
 * Has CloudWatch encrypt the log groups that it creates for a rule if there is a key, and lets CloudWatch Logs use that: in the stack's
 * account, or in all of an organization.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/telemetry-config-rules.html#telemetry-config-rules-encryption
 */
export function encryptLogGroups(
  scope: Construct, rule: CfnResource, props: FlowLogTelemetryRuleProps, organizationId?: string,
): void {
  const { encryptionKey: key } = props;
  if (key === undefined) return;
  if (hasOtherRegions(scope, props) && isOfOneRegion(key)) {
    fail(scope, "'encryptionKey' must be a multi-Region key for a rule with other Regions, "
    + `got the single-Region key '${key.node.path}'; create it with 'multiRegion'`);
  }
  setNewerProperty(rule, 'Rule.DestinationConfiguration.KmsKeyArn', key.keyRef.keyArn);
  extendKeyPolicy(scope, key, statementFor(scope, props, organizationId), 'CloudWatch cannot create the log groups');
}

/** Whether the rule is replicated, so that CloudWatch creates log groups in more Regions than the stack's. */
export function isReplicated({ regions, allRegions }: FlowLogTelemetryRuleProps): boolean {
  return allRegions === true || regions !== undefined;
}

/** The same, where it is known for sure. */
function hasOtherRegions(scope: Construct, { regions = [], allRegions }: FlowLogTelemetryRuleProps): boolean {
  const known = [Stack.of(scope).region, ...regions].filter((region) => !Token.isUnresolved(region));
  return allRegions === true || new Set(known).size > 1;
}

/** Whether the key is known to be no multi-Region key. */
function isOfOneRegion(key: kms.IKeyRef): boolean {
  const resource = CfnResource.isCfnResource(key) ? key : key.node.defaultChild;
  if (kms.CfnKey.isCfnKey(resource)) return (resource.multiRegion ?? false) === false;
  const { keyArn } = key.keyRef;
  return !Token.isUnresolved(keyArn) && /:key\/(?!mrk-)/.test(keyArn);
}

function statementFor(
  scope: Construct, props: FlowLogTelemetryRuleProps, organizationId: string | undefined,
): iam.PolicyStatement {
  const { logGroupNamePattern: pattern = DEFAULT_LOG_GROUP_NAME_PATTERN } = props;
  const stack = Stack.of(scope);
  const logGroups = stack.formatArn({
    service: 'logs',
    region: isReplicated(props) ? '*' : stack.region,
    account: organizationId === undefined ? stack.account : '*',
    resource: 'log-group',
    resourceName: Token.isUnresolved(pattern) ? '*' : pattern.replaceAll(MACRO, '*'),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  return new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal(LOGS_SERVICE)],
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
    resources: ['*'],
    conditions: {
      ...organizationId !== undefined && { StringEquals: { 'aws:SourceOrgID': organizationId } },
      ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups },
    },
  });
}

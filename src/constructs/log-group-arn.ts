import { Arn, ArnFormat, Reference, Stack, Token, Tokenization } from 'aws-cdk-lib';
import * as logs from 'aws-cdk-lib/aws-logs';

/**
 * The ARN of a log group as policies want it, with `:*` behind the name, from whatever kind of reference.
 *
 * `Fn::GetAtt` ends in `:*` already, as imported groups do; L1 references and groups in other environments do not.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html
 */
export function logGroupArnInPolicies(stack: Stack, logGroup: logs.ILogGroupRef): string {
  const { logGroupArn, logGroupName } = logGroup.logGroupRef;
  if (logGroupArn.endsWith(':*')) return logGroupArn;
  if (!Token.isUnresolved(logGroupArn)) return `${logGroupArn}:*`;
  if (isAttributeOfGroupIn(stack, logGroupArn)) return logGroupArn;

  const { account, region } = logGroup.env;
  const resourceName = `${logGroupName.replace(/:\*$/, '')}:*`;
  return Arn.format(
    { service: 'logs', resource: 'log-group', resourceName, account, region, arnFormat: ArnFormat.COLON_RESOURCE_NAME },
    stack,
  );
}

function isAttributeOfGroupIn(stack: Stack, logGroupArn: string): boolean {
  const token = Tokenization.reverse(logGroupArn, { failConcat: false });
  if (!Reference.isReference(token) || token.displayName !== 'Arn') return false;
  const owner = Stack.of(token.target);
  return logs.CfnLogGroup.isCfnLogGroup(token.target)
    && owner.account === stack.account && owner.region === stack.region;
}

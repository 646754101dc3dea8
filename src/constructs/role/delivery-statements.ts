import { ArnFormat, Stack } from 'aws-cdk-lib';
import type * as logs from 'aws-cdk-lib/aws-logs';
import { logGroupArnInPolicies } from '../log-group-arn';
import { logGroupKeyActions } from '../log-group-key';

/** A statement of a policy as in a template. */
export interface DeliveryStatement {
  readonly Effect: 'Allow';
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** The log groups that a role may deliver to, by their ARNs as policies want them. */
export interface DeliveryTargets {
  /** Groups that exist before the flow log does. */
  readonly existing: Iterable<string>;
  /** Groups that the service creates when the first record arrives. */
  readonly createdByService: Iterable<string>;
}

/** The ARN of all log groups in a stack's account and region. */
export function arnOfAnyLogGroup(stack: Stack): string {
  return stack.formatArn({
    service: 'logs', resource: 'log-group', resourceName: '*', arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

/**
 * What AWS documents for every log group, there or not.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
 */
export const DOCUMENTED_STATEMENT: DeliveryStatement = {
  Effect: 'Allow',
  Action: [
    'logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogGroups',
    'logs:DescribeLogStreams',
  ],
  Resource: '*',
};

/**
 * The documented actions, each on the tightest resource that works.
 *
 * Where the group exists the service must not create it: it would bring a deleted group back, without its retention.
 */
export function deliveryStatements(
  anyLogGroup: unknown, { existing, createdByService }: DeliveryTargets,
): DeliveryStatement[] {
  const created = [...createdByService];
  const groups = [...new Set([...existing, ...created])];
  return [
    allow(['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'], groups),
    allow(['logs:CreateLogGroup'], created),
    // Lists groups, so no single one can be named.
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-CWL.html
    allow(['logs:DescribeLogGroups'], [anyLogGroup]),
  ].flat();
}

/** What delivering to one log group takes. */
export function statementsFor(
  stack: Stack, logGroup: logs.ILogGroupRef, createdByService: boolean,
): DeliveryStatement[] {
  const arn = logGroupArnInPolicies(stack, logGroup);
  const targets = { existing: [arn], createdByService: createdByService ? [arn] : [] };
  return [...deliveryStatements(arnOfAnyLogGroup(stack), targets), ...keyStatements(stack, logGroup)];
}

/** What delivering to a log group with a customer managed key takes beyond that; nothing if no key is known. */
export function keyStatements(stack: Stack, logGroup: logs.ILogGroupRef): DeliveryStatement[] {
  return logGroupKeyActions(stack, logGroup).map(({ actions, resourceArns, conditions }) =>
    ({ Effect: 'Allow', Action: actions, Resource: oneOrList(resourceArns), Condition: conditions }));
}

function allow(actions: string[], resources: unknown[]): DeliveryStatement[] {
  if (resources.length === 0) return [];
  return [{ Effect: 'Allow', Action: oneOrList(actions), Resource: oneOrList(resources) }];
}

export function oneOrList<T>(values: readonly T[]): T | T[] {
  return values.length === 1 ? values[0] : [...values];
}

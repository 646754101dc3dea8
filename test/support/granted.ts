import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type * as iam from 'aws-cdk-lib/aws-iam';

export interface GrantedStatement {
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** What a user may do: the statement of each action. */
export function grantedTo(user: iam.User): Record<string, GrantedStatement> {
  const stack = Stack.of(user);
  const policies = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy', {
    Properties: { Users: [{ Ref: stack.getLogicalId(user.node.defaultChild as iam.CfnUser) }] },
  })) as { Properties: { PolicyDocument: { Statement: GrantedStatement[] } } }[];
  return Object.fromEntries(policies.flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .flatMap((statement) => [statement.Action].flat().map((action) => [action, statement])));
}

import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct, IDependable } from 'constructs';
import { statementsFor } from './delivery-statements';
import { FlowLogRole } from './flow-log-role';
import { attachPolicyFrom } from './policy-from-elsewhere';

/** A log group, and whether the service creates it when the first record arrives. */
export interface DeliveryTarget {
  readonly logGroup: logs.ILogGroupRef;
  readonly createdByService: boolean;
}

/** Lets any role deliver to a log group. Returns what must exist before a flow log at `scope` does. */
export function permitDelivery(
  scope: Construct, role: iam.IRole, { logGroup, createdByService }: DeliveryTarget,
): IDependable | undefined {
  if (role instanceof FlowLogRole) return role._permitDelivery(scope, logGroup, createdByService);

  const stack = Stack.of(scope);
  const statements = statementsFor(stack, logGroup, createdByService);
  if (stack !== Stack.of(role)) return attachPolicyFrom(scope, role, statements, false);

  for (const statement of statements) role.addToPrincipalPolicy(iam.PolicyStatement.fromJson(statement));
  return role; // with all policies below it
}

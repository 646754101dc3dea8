import { Names } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct, IDependable } from 'constructs';
import { MAX_POLICY_NAME_LENGTH } from '../../model/limits';
import type { DeliveryStatement } from './delivery-statements';

/**
 * Gives a role of another stack more permissions, with a policy of this stack.
 *
 * In the role's own stack the policy would name log groups of this one, and each stack would wait for the other.
 */
export function attachPolicyFrom(
  parent: Construct, role: iam.IRole, json: readonly DeliveryStatement[], managed: boolean,
): IDependable {
  const statements = json.map((statement) => iam.PolicyStatement.fromJson(statement));
  if (managed) return new iam.ManagedPolicy(parent, 'RolePolicy', { statements, roles: [role] });

  // Inline policies of one name overwrite each other, and logical ids, CDK's names, repeat in every stack.
  const policyName = Names.uniqueResourceName(parent, { maxLength: MAX_POLICY_NAME_LENGTH });
  const policy = new iam.Policy(parent, 'RolePolicy', { policyName, statements });
  role.attachInlinePolicy(policy); // does nothing for an immutable role, and then the policy is not synthesized
  return policy;
}

import { Validations } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { pasteable } from './pasteable';

/**
 * Adds a statement to the policy of a key. The policy of an imported key cannot be changed: a warning then has the statement, and says
 * what happens without it.
 */
export function extendKeyPolicy(
  scope: Construct, key: kms.IKeyRef, statement: iam.PolicyStatement, otherwise: string,
): void {
  if (iam.ResourceWithPolicies.of(key)?.addToResourcePolicy(statement).statementAdded === true) return;
  Validations.of(scope).addWarning(
    'FlowLogs::imported-key-policy',
    `the policy of the imported key '${key.keyRef.keyArn}' cannot be changed from here; it must have this statement, or `
    + `${otherwise}: ${pasteable(scope, statement.toJSON())}`,
  );
}

import { Validations } from 'aws-cdk-lib';
import type { CfnResource } from 'aws-cdk-lib';

/**
 * Sets a property that CloudFormation knows, but the oldest CDK that this library supports does not.
 *
 * Nor does its validation: the rule for unknown properties is acknowledged on the resource.
 */
export function setNewerProperty(resource: CfnResource, path: string, value: unknown): void {
  resource.addPropertyOverride(path, value);
  Validations.of(resource).acknowledge({
    id: 'CloudFormation-Validate::F3002',
    reason: `CloudFormation knows ${path.split('.').pop()!}; the schemas that come with the CDK do not yet.`,
  });
}

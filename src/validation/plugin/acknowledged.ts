import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { PLUGIN_NAME } from './validation-run';

/** Whether the user has acknowledged what a rule finds, on one of the constructs: the one at fault or those around it. */
export function isAcknowledged(constructs: readonly IConstruct[], ruleId: string): boolean {
  return constructs.some(({ node }) => node.metadata.some(({ type, data }) =>
    type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY && `${PLUGIN_NAME}::${ruleId}` in (data as object)));
}

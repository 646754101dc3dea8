import { Token } from 'aws-cdk-lib';
import { CfnOrganizationTelemetryRule } from 'aws-cdk-lib/aws-observabilityadmin';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import { Construct } from 'constructs';
import { fail } from '../fail';
import { given } from '../given';
import { attachValidator } from '../../validation/plugin/attach';
import { remindOfTelemetryEvaluation } from './telemetry-evaluation';
import type { FlowLogTelemetryRuleProps } from './flow-log-telemetry-rule-props';
import { encryptLogGroups } from './telemetry-rule-key';
import { ruleName, ruleSettings } from './telemetry-rule-settings';

/** Properties of an `OrganizationFlowLogTelemetryRule`. */
export interface OrganizationFlowLogTelemetryRuleProps extends FlowLogTelemetryRuleProps {
  /**
   * The accounts or organizational units that the rule is for, in the syntax of the API, which AWS does not document.
   * It is passed on as given.
   *
   * @default - all accounts of the organization
   * @see https://docs.aws.amazon.com/cloudwatch/latest/observabilityadmin/API_TelemetryRule.html
   */
  readonly accountScope?: string;

  /**
   * The id of the organization, `o-…`. The policy of `encryptionKey` lets CloudWatch Logs use the key in this organization's accounts only,
   * so a key without it is an error; without a key it is not needed.
   *
   * @default - none
   */
  readonly organizationId?: string;
}

/**
 * Flow logs for every VPC of an organization, present and future, that has none to CloudWatch Logs yet.
 *
 * The stack must be in the management account or the delegated administrator's. First turn on telemetry configuration
 * for the organization, once: in the CloudWatch console, or by
 * `aws observabilityadmin start-telemetry-evaluation-for-organization`. The log groups are created in the account of
 * each VPC (assumed). Of conflicting rules none is applied.
 *
 * @example
 * import { OrganizationFlowLogTelemetryRule } from 'cdk-vpc-flow-logs';
 *
 * new OrganizationFlowLogTelemetryRule(stack, 'EveryVpc', {
 *   logGroupNamePattern: '/aws/vpc/<account-id>',
 *   allRegions: true,
 * });
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/telemetry-config-rules.html
 */
@propertyInjectable
export class OrganizationFlowLogTelemetryRule extends Construct {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.OrganizationFlowLogTelemetryRule';

  /** The ARN of the rule. */
  public readonly ruleArn: string;

  constructor(scope: Construct, id: string, props?: OrganizationFlowLogTelemetryRuleProps) {
    super(scope, id);
    const options = props ?? {};
    const settings = ruleSettings(this, options);
    if (options.encryptionKey !== undefined) checkOrganization(this, options.organizationId);

    const rule = new CfnOrganizationTelemetryRule(this, 'Resource', {
      ruleName: ruleName(this, options),
      rule: { ...settings, scope: options.accountScope },
    });
    encryptLogGroups(this, rule, options, options.organizationId);
    this.ruleArn = rule.attrRuleArn;
    remindOfTelemetryEvaluation(this, 'aws observabilityadmin start-telemetry-evaluation-for-organization');
    attachValidator(this);
  }
}

/** A key's policy that names no organization would let anybody's CloudWatch Logs use the key. */
function checkOrganization(scope: Construct, id: string | undefined): void {
  if (id !== undefined && (Token.isUnresolved(id) || /^o-[a-z0-9]{10,32}$/.test(id))) return;
  fail(scope, "'organizationId' must be that of the organization whose accounts may use 'encryptionKey', 'o-…', "
  + `got ${id === undefined ? 'none' : given(id)}`);
}

import type * as logs from 'aws-cdk-lib/aws-logs';
import { CfnTelemetryRule } from 'aws-cdk-lib/aws-observabilityadmin';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import { Construct } from 'constructs';
import { FlowLogFormat } from '../../model/flow-log-format';
import { attachValidator } from '../../validation/plugin/attach';
import { createLogGroup } from '../destinations/created-log-group';
import { singleLogGroupName } from './log-group-name-pattern';
import { remindOfTelemetryEvaluation } from './telemetry-evaluation';
import type { FlowLogTelemetryRuleProps } from './flow-log-telemetry-rule-props';
import { encryptLogGroups, isReplicated } from './telemetry-rule-key';
import { ruleName, ruleSettings } from './telemetry-rule-settings';

/**
 * Flow logs for every VPC of this account and Region, present and future, that has none to CloudWatch Logs yet.
 *
 * CloudWatch creates the flow logs and their log groups; it never changes those that somebody else created, and deletes
 * none. Finding the VPCs may take 24 hours. First turn on telemetry configuration in the account, once: in the
 * CloudWatch console, or by `aws observabilityadmin start-telemetry-evaluation`.
 *
 * @example
 * import { FlowLogFormat, FlowLogTelemetryRule, RejectedSshAlarm } from 'cdk-vpc-flow-logs';
 *
 * // All VPCs of the account into one log group, and one alarm for all of them.
 * const rule = new FlowLogTelemetryRule(stack, 'EveryVpc', { logGroupNamePattern: '/aws/vpc/all' });
 * new RejectedSshAlarm(stack, 'RejectedSsh', { logGroup: rule.logGroup, logFormat: FlowLogFormat.DEFAULT });
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/telemetry-config-rules.html
 */
@propertyInjectable
export class FlowLogTelemetryRule extends Construct {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.FlowLogTelemetryRule';

  /** The ARN of the rule. */
  public readonly ruleArn: string;

  /**
   * The one log group that all VPCs of the account deliver to, created here so that metric filters can be on it.
   * Undefined if there are several.
   */
  public readonly logGroup?: logs.ILogGroup;

  /** The fields of the records. */
  public readonly logFormat: FlowLogFormat;

  constructor(scope: Construct, id: string, props?: FlowLogTelemetryRuleProps) {
    super(scope, id);
    const options = props ?? {};
    const settings = ruleSettings(this, options);

    this.logFormat = options.logFormat ?? FlowLogFormat.DEFAULT;
    this.logGroup = createSingleLogGroup(this, options);
    const rule = new CfnTelemetryRule(this, 'Resource', { ruleName: ruleName(this, options), rule: settings });
    if (this.logGroup !== undefined) rule.node.addDependency(this.logGroup);
    if (this.logGroup === undefined || isReplicated(options)) encryptLogGroups(this, rule, options);
    this.ruleArn = rule.attrRuleArn;
    remindOfTelemetryEvaluation(this, 'aws observabilityadmin start-telemetry-evaluation');
    attachValidator(this);
  }
}

/** AWS uses a log group that is there already, if it matches the pattern. */
function createSingleLogGroup(
  parent: Construct, { logGroupNamePattern, retention, encryptionKey }: FlowLogTelemetryRuleProps,
): logs.ILogGroup | undefined {
  const logGroupName = logGroupNamePattern === undefined ? undefined : singleLogGroupName(logGroupNamePattern);
  return logGroupName === undefined ? undefined : createLogGroup(parent, { logGroupName, retention, encryptionKey });
}

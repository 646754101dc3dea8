import { Names } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { CfnTelemetryRule } from 'aws-cdk-lib/aws-observabilityadmin';
import type { Construct } from 'constructs';
import type { FlowLogFormat } from '../../model/flow-log-format';
import { MAX_TELEMETRY_RULE_NAME_LENGTH } from '../../model/limits';
import { DEFAULT_LOG_GROUP_NAME_PATTERN } from '../../model/telemetry-pattern';
import { checkOptions } from '../check-options';
import { fail } from '../fail';
import { FlowLogResource } from '../flow-log-resource';
import { DEFAULT_RETENTION } from '../default-retention';
import { checkLogGroupNamePattern } from './log-group-name-pattern';
import type { FlowLogTelemetryRuleProps } from './flow-log-telemetry-rule-props';

/** The name of a rule; those of an account and of an organization have the same form. */
export function ruleName(scope: Construct, { ruleName: given }: FlowLogTelemetryRuleProps): string {
  return given ?? Names.uniqueResourceName(scope, { maxLength: MAX_TELEMETRY_RULE_NAME_LENGTH, allowedSpecialCharacters: '-' });
}

/** What both kinds of rules say, after checking what AWS would refuse. */
export function ruleSettings(
  scope: Construct, options: FlowLogTelemetryRuleProps,
): CfnTelemetryRule.TelemetryRuleProperty {
  const { logFormat, maxAggregationInterval, trafficType = ec2.FlowLogTrafficType.ALL, retention } = options;
  const pattern = options.logGroupNamePattern ?? DEFAULT_LOG_GROUP_NAME_PATTERN;
  checkLogGroupNamePattern(scope, pattern);
  checkFormat(scope, logFormat);
  checkOptions(scope, ANY_VPC, { trafficType, maxAggregationInterval, logFormat });
  checkRegions(scope, options);

  return {
    resourceType: 'AWS::EC2::VPC',
    telemetryType: 'Logs',
    telemetrySourceTypes: ['VPC_FLOW_LOGS'],
    destinationConfiguration: {
      destinationType: 'cloud-watch-logs',
      destinationPattern: pattern,
      retentionInDays: retention === logs.RetentionDays.INFINITE ? undefined : retention ?? DEFAULT_RETENTION,
      vpcFlowLogParameters: { trafficType, maxAggregationInterval, logFormat: logFormat?.toString() },
    },
    selectionCriteria: options.selectionCriteria,
    regions: options.regions,
    allRegions: options.allRegions,
    allowFieldUpdates: options.updateFlowLogs,
  };
}

const ANY_VPC = FlowLogResource.fromVpcId('vpc-0');

function checkFormat(scope: Construct, format: FlowLogFormat | undefined): void {
  const tagField = format?.fields.find(({ isTag }) => isTag);
  if (tagField !== undefined) {
    fail(scope, `'logFormat' must not have fields for tags, since a telemetry rule cannot say which tags, got '${tagField.name}'`);
  }
}

function checkRegions(scope: Construct, { regions, allRegions }: FlowLogTelemetryRuleProps): void {
  if (regions === undefined) return;
  if (allRegions === true) fail(scope, "'regions' must not be given when 'allRegions' is true; leave out one of the two");
  if (regions.length === 0) fail(scope, "'regions' must name at least one Region, got none; leave it out for the stack's Region only");
}

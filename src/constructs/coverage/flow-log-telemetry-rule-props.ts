import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type { FlowLogFormat } from '../../model/flow-log-format';

/** Properties of a `FlowLogTelemetryRule`. */
export interface FlowLogTelemetryRuleProps {
  /**
   * The name of the rule. Another name replaces the rule.
   *
   * @default - generated from the construct's path
   */
  readonly ruleName?: string;

  /**
   * The names of the log groups. `<vpc-id>` or `<resourceId>` stands for the VPC, `<account-id>` or `<accountId>` for its account; without
   * any of them, all VPCs of an account deliver to one log group, which one alarm can then be on. Another macro is an error.
   *
   * @default '/aws/vpc/<vpc-id>'
   */
  readonly logGroupNamePattern?: string;

  /**
   * How long the log groups retain records.
   *
   * @default logs.RetentionDays.TWO_YEARS, as for every log group that the CDK creates
   */
  readonly retention?: logs.RetentionDays;

  /**
   * Which traffic is logged.
   *
   * @default ec2.FlowLogTrafficType.ALL
   */
  readonly trafficType?: ec2.FlowLogTrafficType;

  /**
   * The fields of the records. Fields that only transit gateways have are an error, as are fields for tags: a telemetry rule has no
   * place to say which tags.
   *
   * @default FlowLogFormat.DEFAULT
   */
  readonly logFormat?: FlowLogFormat;

  /**
   * The maximum time during which packets of one flow are aggregated into one record.
   *
   * @default - as AWS chooses
   */
  readonly maxAggregationInterval?: ec2.FlowLogMaxAggregationInterval;

  /**
   * Which VPCs the rule is for, by their tags, in the syntax of the API. It is passed on as given: AWS does not document the syntax.
   *
   * @default - all VPCs
   * @see https://docs.aws.amazon.com/cloudwatch/latest/observabilityadmin/API_TelemetryRule.html
   */
  readonly selectionCriteria?: string;

  /**
   * The Regions that the rule is replicated to, besides the stack's. Together with `allRegions` it is an error.
   *
   * @default - the stack's Region only
   */
  readonly regions?: string[];

  /**
   * Whether the rule is replicated to all Regions, also to those that are added later. Another value replaces the rule.
   *
   * @default false
   */
  readonly allRegions?: boolean;

  /**
   * Whether flow logs that the rule has created are replaced when the rule's format, traffic type or interval changes. Without it, a
   * change is for new flow logs only. Flow logs that somebody else created are never changed.
   *
   * @default false
   */
  readonly updateFlowLogs?: boolean;
}

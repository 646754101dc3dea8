import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as kms from 'aws-cdk-lib/aws-kms';
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
   * The names of the log groups. `<vpc-id>` or `<resourceId>` stands for the VPC, `<account-id>` or `<accountId>` for
   * its account; another macro is an error. Without any, all VPCs of an account share one log group, which one alarm
   * can then be on.
   *
   * @default '/aws/vpc/<vpc-id>'
   */
  readonly logGroupNamePattern?: string;

  /**
   * How long the log groups retain records.
   *
   * @default logs.RetentionDays.TWO_YEARS, as by default in the CDK
   */
  readonly retention?: logs.RetentionDays;

  /**
   * The symmetric key that encrypts the log groups. It must be in the stack's account and, with `regions` or `allRegions`, a multi-Region
   * key that has a replica in each Region; a single-Region key is then an error.
   *
   * Its policy is extended so that CloudWatch Logs can use it for log groups of these names only. The policy of an imported key cannot be
   * changed, and a warning says so; replicas have policies of their own. A key that is added later is for log groups that CloudWatch
   * creates from then on.
   *
   * CDK's own validation does not know the property of the rule yet, so its rule `F3002` for unknown properties is acknowledged on the rule:
   * see `warmUp` of `FlowLogDeliveryAlarm`.
   *
   * @default - CloudWatch Logs encrypts with a key of its own
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/telemetry-config-rules.html#telemetry-config-rules-encryption
   */
  readonly encryptionKey?: kms.IKeyRef;

  /**
   * Which traffic is logged.
   *
   * @default ec2.FlowLogTrafficType.ALL
   */
  readonly trafficType?: ec2.FlowLogTrafficType;

  /**
   * The fields of the records. Fields of transit gateways only are an error, and so are fields for tags, which a
   * telemetry rule cannot name.
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
   * Which VPCs the rule is for, by their tags, in the syntax of the API, which AWS does not document. It is passed on
   * as given.
   *
   * @default - all VPCs
   * @see https://docs.aws.amazon.com/cloudwatch/latest/observabilityadmin/API_TelemetryRule.html
   */
  readonly selectionCriteria?: string;

  /**
   * The Regions besides the stack's that the rule is replicated to. An error together with `allRegions`.
   *
   * @default - the stack's Region only
   */
  readonly regions?: string[];

  /**
   * Whether the rule is replicated to all Regions, also those added later. Another value replaces the rule.
   *
   * @default false
   */
  readonly allRegions?: boolean;

  /**
   * Whether a change of the rule's format, traffic type or interval replaces the flow logs that the rule has created.
   * Otherwise it is for new flow logs only. Those that somebody else created are never changed.
   *
   * @default false
   */
  readonly updateFlowLogs?: boolean;
}

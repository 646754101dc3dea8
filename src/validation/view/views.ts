import type {
  AddressView, InstanceView, NetworkInterfaceView, PeeringView, SubnetView, VpcView,
} from './network-views';
import type { Json, JsonObject, Resource, StackView, Value } from './template';

/** Any resource of the app. `kind` tells which have a view of their own. */
export type ResourceView = FlowLogView | RoleView | OwnPolicyView | LogGroupView | BucketView | KeyView
  | DeliveryStreamView | MetricFilterView | SubscriptionFilterView | AlarmView | LogAlarmView | VpcView | SubnetView
  | NetworkInterfaceView | PeeringView | AddressView | InstanceView | OtherResourceView;

/** `AWS::EC2::FlowLog`, whatever construct made it. */
export interface FlowLogView extends Resource {
  readonly kind: 'flow-log';
  readonly resourceId: Value<string>;
  readonly resourceType: Value<string>;
  readonly trafficType: Value<string>;
  readonly logDestinationType: Value<string>;
  readonly logDestination: Value<string>;
  readonly logGroupName: Value<string>;
  readonly deliverLogsPermissionArn: Value<string>;
  readonly deliverCrossAccountRole: Value<string>;
  readonly logFormat: Value<string>;
  readonly maxAggregationInterval: Value<number>;
  readonly destinationOptions: Value<JsonObject>;
  readonly tagFieldSpecifications: Value<readonly Json[]>;
  readonly tags: Value<readonly Json[]>;
  /** What the program knows about the monitored resource, although the template does not say so. */
  readonly target: TargetAttributes;
}

/** What a program may know about the resource that a flow log monitors, beyond its id. */
export interface TargetAttributes {
  /** 'VPC' or 'EC2-Classic'. */
  readonly platform?: string;
  /** Whether the interface's instance is linked to a VPC by ClassicLink. */
  readonly classicLink?: boolean;
  /** The account that owns the resource. */
  readonly ownerAccount?: string;
  /** The VPC of the subnet or interface. */
  readonly vpcId?: Value<string>;
  /** Whether the log group is left to AWS, which creates it when the first record is delivered. */
  readonly logGroupCreatedByAws?: boolean;
  /** Where the log group is, of which the template has the name alone. */
  readonly logGroup?: Pick<StackView, 'account' | 'region'>;
}

/** `AWS::IAM::Role` with all that is attached to it in this app. */
export interface RoleView extends Resource {
  readonly kind: 'role';
  readonly roleName: Value<string>;
  readonly trust: PolicyView;
  /**
   * The statements of all policies in the app that are attached to the role. Policies that cannot be about CloudWatch Logs
   * may be left out: no rule is about what else a role may do.
   */
  readonly permissions: PolicyView;
}

/** The statements of one or more policy documents. */
export interface PolicyView {
  readonly statements: readonly StatementView[];
  /** Whether these are all: false if an AWS managed or imported policy is attached, or a part is known only at deployment. */
  readonly complete: boolean;
}

/** One statement of a policy. A single value and a list of one are the same here. */
export interface StatementView {
  /** The resource whose template entry holds the statement: the role, the policy, the bucket policy, the key. */
  readonly resource: ResourceView;
  /** Where it stands in there: 'PolicyDocument.Statement.0'. */
  readonly property: string;
  readonly effect: Value<string>;
  readonly actions: readonly Json[];
  readonly notActions: readonly Json[];
  readonly resources: readonly Json[];
  readonly notResources: readonly Json[];
  /** By kind: `{ Service: ['vpc-flow-logs.amazonaws.com'] }`; everybody is `{ AWS: ['*'] }`. */
  readonly principals: Readonly<Record<string, readonly Json[]>>;
  /** Whether the principals could be read: false for `NotPrincipal` and for what is known only at deployment. */
  readonly principalsKnown: boolean;
  readonly condition: Json;
}

/** `AWS::Logs::LogGroup`. */
export interface LogGroupView extends Resource {
  readonly kind: 'log-group';
  readonly logGroupName: Value<string>;
  /** 'STANDARD', 'INFREQUENT_ACCESS' or 'DELIVERY'. */
  readonly logGroupClass: Value<string>;
  readonly retentionInDays: Value<number>;
  readonly kmsKeyId: Value<string>;
}

/** A policy that is a resource of its own: `AWS::IAM::Policy`, `AWS::IAM::ManagedPolicy`, `AWS::S3::BucketPolicy` … */
export interface OwnPolicyView extends Resource {
  readonly kind: 'policy';
  readonly policyDocument: PolicyView;
}

/** `AWS::S3::Bucket`. */
export interface BucketView extends Resource {
  readonly kind: 'bucket';
  readonly bucketName: Value<string>;
  /** What its bucket policies in this app say; `undefined` if it has none. */
  readonly policy?: PolicyView;
  /** The default encryption: 'AES256', 'aws:kms' or 'aws:kms:dsse'. */
  readonly sseAlgorithm: Value<string>;
  readonly kmsMasterKeyId: Value<string>;
}

/** `AWS::KMS::Key`. */
export interface KeyView extends Resource {
  readonly kind: 'key';
  readonly policy: PolicyView;
}

/** `AWS::KinesisFirehose::DeliveryStream`. */
export interface DeliveryStreamView extends Resource {
  readonly kind: 'delivery-stream';
  readonly deliveryStreamName: Value<string>;
}

/** What filters the log events of a log group by a pattern. */
export type FilterView = MetricFilterView | SubscriptionFilterView;

interface Filter extends Resource {
  readonly filterPattern: Value<string>;
  readonly logGroupName: Value<string>;
}

/** `AWS::Logs::SubscriptionFilter`. */
export interface SubscriptionFilterView extends Filter {
  readonly kind: 'subscription-filter';
}

/** `AWS::Logs::MetricFilter`. */
export interface MetricFilterView extends Filter {
  readonly kind: 'metric-filter';
  /** One of which nothing is known stands for a list of which nothing is; AWS takes exactly one. */
  readonly transformations: readonly MetricTransformationView[];
}

/** What a metric filter makes of a matching record. */
export interface MetricTransformationView {
  readonly metricNamespace: Value<string>;
  readonly metricName: Value<string>;
  /** A number or the name of an extracted value, `$bytes`. */
  readonly metricValue: Value<string>;
  readonly defaultValue: Value<number>;
  readonly dimensions: Value<readonly Json[]>;
  readonly unit: Value<string>;
}

/** `AWS::CloudWatch::Alarm`. */
export interface AlarmView extends Resource {
  readonly kind: 'alarm';
  /** Absent, like all of the metric, where the alarm is on an expression: see `metrics`. */
  readonly namespace: Value<string>;
  readonly metricName: Value<string>;
  readonly dimensions: Value<readonly Json[]>;
  readonly statistic: Value<string>;
  readonly extendedStatistic: Value<string>;
  /** Seconds. */
  readonly period: Value<number>;
  readonly unit: Value<string>;
  readonly threshold: Value<number>;
  readonly comparisonOperator: Value<string>;
  readonly evaluationPeriods: Value<number>;
  readonly datapointsToAlarm: Value<number>;
  readonly treatMissingData: Value<string>;
  /** The metrics and expressions of an alarm on an expression. */
  readonly metrics: Value<readonly Json[]>;
}

/** `AWS::CloudWatch::LogAlarm`: an alarm on a query of Logs Insights. */
export interface LogAlarmView extends Resource {
  readonly kind: 'log-alarm';
  /** Which records, in the language of Logs Insights. */
  readonly queryString: Value<string>;
  /** `count(*) by srcAddr | sort desc`. */
  readonly aggregationExpression: Value<string>;
  /** Names or ARNs. */
  readonly logGroupIdentifiers: Value<readonly Json[]>;
  /** `rate(5 minutes)`. */
  readonly scheduleExpression: Value<string>;
  /** Seconds before a run at which the time that it looks at begins. */
  readonly startTimeOffset: Value<number>;
  /** Seconds before a run at which that time ends. */
  readonly endTimeOffset: Value<number>;
  /** How many of the most recent runs the alarm looks at. */
  readonly queryResultsToEvaluate: Value<number>;
  /** How many of those must breach the threshold. */
  readonly queryResultsToAlarm: Value<number>;
  /** How many records a notification shows. */
  readonly actionLogLineCount: Value<number>;
  /** With which CloudWatch Logs runs the query. */
  readonly scheduledQueryRoleArn: Value<string>;
  /** With which CloudWatch fetches the records of notifications. */
  readonly actionLogLineRoleArn: Value<string>;
}

/** A resource that has no view of its own: look at its `type` and `properties`. */
export interface OtherResourceView extends Resource {
  readonly kind: 'other';
}

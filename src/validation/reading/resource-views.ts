import { asNumber, asText, orUnknown, ResourceReading } from './resource-reading';
import type { Source } from './resource-reading';
import { placeOfLogGroup, targetAttributesOf } from './target-attributes';
import { Unknown } from '../view/template';
import type { Json, JsonObject, Value } from '../view/template';
import { listOf, memberOf, objectOf } from '../view/values';
import type {
  AddressView, InstanceView, NetworkInterfaceView, PeeringView, SubnetView, VpcView,
} from '../view/network-views';
import type {
  AlarmView, BucketView, DeliveryStreamView, FlowLogView, KeyView, LogAlarmView, LogGroupView, MetricFilterView,
  MetricTransformationView, OtherResourceView, OwnPolicyView, PolicyView, ResourceView, RoleView,
  SubscriptionFilterView, TargetAttributes,
} from '../view/views';

/* How each kind of resource is read: a member here in lower camel case, its property in the template in upper camel case. */

class FlowLogReading extends ResourceReading implements FlowLogView {
  public readonly kind = 'flow-log';
  private known?: TargetAttributes;
  public get resourceId(): Value<string> { return this.text('ResourceId'); }
  public get resourceType(): Value<string> { return this.text('ResourceType'); }
  public get trafficType(): Value<string> { return this.text('TrafficType'); }
  public get logDestinationType(): Value<string> { return this.text('LogDestinationType'); }
  public get logDestination(): Value<string> { return this.text('LogDestination'); }
  public get logGroupName(): Value<string> { return this.text('LogGroupName'); }
  public get deliverLogsPermissionArn(): Value<string> { return this.text('DeliverLogsPermissionArn'); }
  public get deliverCrossAccountRole(): Value<string> { return this.text('DeliverCrossAccountRole'); }
  public get logFormat(): Value<string> { return this.text('LogFormat'); }
  public get maxAggregationInterval(): Value<number> { return this.number('MaxAggregationInterval'); }
  public get destinationOptions(): Value<JsonObject> { return this.object('DestinationOptions'); }
  public get tagFieldSpecifications(): Value<readonly Json[]> { return this.list('TagFieldSpecifications'); }
  public get tags(): Value<readonly Json[]> { return this.list('Tags'); }

  public get target(): TargetAttributes { return this.known ??= this.readTarget(); }

  private readTarget(): TargetAttributes {
    const { resource, values, ownerOfVpc } = this.source;
    const known = values.read(targetAttributesOf(resource), resource.stack) as unknown as TargetAttributes;
    const ownerAccount = typeof this.resourceId === 'string' ? ownerOfVpc(this.resourceId) : undefined;
    const logGroup = placeOfLogGroup(resource);
    return {
      ...ownerAccount !== undefined && { ownerAccount },
      ...logGroup !== undefined && { logGroup: values.read(logGroup, resource.stack) as unknown as TargetAttributes['logGroup'] },
      ...known,
    };
  }
}

class LogGroupReading extends ResourceReading implements LogGroupView {
  public readonly kind = 'log-group';
  public get logGroupName(): Value<string> { return this.text('LogGroupName'); }
  public get logGroupClass(): Value<string> { return this.text('LogGroupClass'); }
  public get retentionInDays(): Value<number> { return this.number('RetentionInDays'); }
  public get kmsKeyId(): Value<string> { return this.text('KmsKeyId'); }
}

class DeliveryStreamReading extends ResourceReading implements DeliveryStreamView {
  public readonly kind = 'delivery-stream';
  public get deliveryStreamName(): Value<string> { return this.text('DeliveryStreamName'); }
}

class AlarmReading extends ResourceReading implements AlarmView {
  public readonly kind = 'alarm';
  public get namespace(): Value<string> { return this.text('Namespace'); }
  public get metricName(): Value<string> { return this.text('MetricName'); }
  public get dimensions(): Value<readonly Json[]> { return this.list('Dimensions'); }
  public get statistic(): Value<string> { return this.text('Statistic'); }
  public get extendedStatistic(): Value<string> { return this.text('ExtendedStatistic'); }
  public get period(): Value<number> { return this.number('Period'); }
  public get unit(): Value<string> { return this.text('Unit'); }
  public get threshold(): Value<number> { return this.number('Threshold'); }
  public get comparisonOperator(): Value<string> { return this.text('ComparisonOperator'); }
  public get evaluationPeriods(): Value<number> { return this.number('EvaluationPeriods'); }
  public get datapointsToAlarm(): Value<number> { return this.number('DatapointsToAlarm'); }
  public get treatMissingData(): Value<string> { return this.text('TreatMissingData'); }
  public get metrics(): Value<readonly Json[]> { return this.list('Metrics'); }
}

class LogAlarmReading extends ResourceReading implements LogAlarmView {
  public readonly kind = 'log-alarm';
  public get queryString(): Value<string> { return asText(this.query('QueryString')); }
  public get aggregationExpression(): Value<string> { return asText(this.query('AggregationExpression')); }
  public get scheduleExpression(): Value<string> { return asText(this.schedule('ScheduleExpression')); }
  public get startTimeOffset(): Value<number> { return asNumber(this.schedule('StartTimeOffset')); }
  public get endTimeOffset(): Value<number> { return asNumber(this.schedule('EndTimeOffset')); }
  public get queryResultsToEvaluate(): Value<number> { return this.number('QueryResultsToEvaluate'); }
  public get queryResultsToAlarm(): Value<number> { return this.number('QueryResultsToAlarm'); }
  public get actionLogLineCount(): Value<number> { return this.number('ActionLogLineCount'); }
  public get scheduledQueryRoleArn(): Value<string> { return asText(this.query('ScheduledQueryRoleARN')); }
  public get actionLogLineRoleArn(): Value<string> { return this.text('ActionLogLineRoleArn'); }
  public get logGroupIdentifiers(): Value<readonly Json[]> {
    const identifiers = this.query('LogGroupIdentifiers');
    return listOf(identifiers) ?? orUnknown(identifiers);
  }

  private query(name: string): Json { return memberIn(this.property('ScheduledQueryConfiguration'), name); }
  private schedule(name: string): Json { return memberIn(this.query('ScheduleConfiguration'), name); }
}

class VpcReading extends ResourceReading implements VpcView {
  public readonly kind = 'vpc';
  public get cidrBlock(): Value<string> { return this.text('CidrBlock'); }
}

class SubnetReading extends ResourceReading implements SubnetView {
  public readonly kind = 'subnet';
  public get vpcId(): Value<string> { return this.text('VpcId'); }
  public get cidrBlock(): Value<string> { return this.text('CidrBlock'); }
}

class NetworkInterfaceReading extends ResourceReading implements NetworkInterfaceView {
  public readonly kind = 'network-interface';
  public get subnetId(): Value<string> { return this.text('SubnetId'); }
  public get privateIpAddress(): Value<string> { return this.text('PrivateIpAddress'); }
  public get privateIpAddresses(): Value<readonly Json[]> { return this.list('PrivateIpAddresses'); }
  public get secondaryPrivateIpAddressCount(): Value<number> { return this.number('SecondaryPrivateIpAddressCount'); }
}

class PeeringReading extends ResourceReading implements PeeringView {
  public readonly kind = 'peering';
  public get vpcId(): Value<string> { return this.text('VpcId'); }
  public get peerVpcId(): Value<string> { return this.text('PeerVpcId'); }
  public get peerOwnerId(): Value<string> { return this.text('PeerOwnerId'); }
  public get peerRegion(): Value<string> { return this.text('PeerRegion'); }
}

class AddressReading extends ResourceReading implements AddressView {
  public readonly kind = 'address';
  public get domain(): Value<string> { return this.text('Domain'); }
  public get instanceId(): Value<string> { return this.text('InstanceId'); }
}

class InstanceReading extends ResourceReading implements InstanceView {
  public readonly kind = 'instance';
  public get subnetId(): Value<string> { return this.text('SubnetId'); }
  public get privateIpAddress(): Value<string> { return this.text('PrivateIpAddress'); }
  public get networkInterfaces(): Value<readonly Json[]> { return this.list('NetworkInterfaces'); }
}

class RoleReading extends ResourceReading implements RoleView {
  public readonly kind = 'role';
  private allowed?: PolicyView;
  public get roleName(): Value<string> { return this.text('RoleName'); }
  public get trust(): PolicyView { return this.policyIn('AssumeRolePolicyDocument'); }
  public get permissions(): PolicyView { return this.allowed ??= this.source.attachments.permissionsOf(this); }
}

class PolicyReading extends ResourceReading implements OwnPolicyView {
  public readonly kind = 'policy';
  public get policyDocument(): PolicyView { return this.policyIn('PolicyDocument'); }
}

class BucketReading extends ResourceReading implements BucketView {
  public readonly kind = 'bucket';
  public get bucketName(): Value<string> { return this.text('BucketName'); }
  public get policy(): PolicyView | undefined { return this.source.attachments.policyOf(this); }
  public get sseAlgorithm(): Value<string> { return asText(defaultEncryption(this.property('BucketEncryption'), 'SSEAlgorithm')); }
  public get kmsMasterKeyId(): Value<string> { return asText(defaultEncryption(this.property('BucketEncryption'), 'KMSMasterKeyID')); }
}

class KeyReading extends ResourceReading implements KeyView {
  public readonly kind = 'key';
  public get policy(): PolicyView { return this.policyIn('KeyPolicy'); }
}

class MetricFilterReading extends ResourceReading implements MetricFilterView {
  public readonly kind = 'metric-filter';
  public get filterPattern(): Value<string> { return this.text('FilterPattern'); }
  public get logGroupName(): Value<string> { return this.text('LogGroupName'); }
  public get transformations(): readonly MetricTransformationView[] {
    const transformations = this.property('MetricTransformations') ?? [];
    return (listOf(transformations) ?? [transformations]).map(readTransformation);
  }
}

class SubscriptionFilterReading extends ResourceReading implements SubscriptionFilterView {
  public readonly kind = 'subscription-filter';
  public get filterPattern(): Value<string> { return this.text('FilterPattern'); }
  public get logGroupName(): Value<string> { return this.text('LogGroupName'); }
}

class OtherReading extends ResourceReading implements OtherResourceView {
  public readonly kind = 'other';
}

const READINGS = new Map<string, new (source: Source) => ResourceView>([
  ['AWS::EC2::FlowLog', FlowLogReading],
  ['AWS::IAM::Role', RoleReading],
  ['AWS::IAM::Policy', PolicyReading],
  ['AWS::IAM::ManagedPolicy', PolicyReading],
  ['AWS::IAM::RolePolicy', PolicyReading],
  ['AWS::IAM::UserPolicy', PolicyReading],
  ['AWS::IAM::GroupPolicy', PolicyReading],
  ['AWS::S3::BucketPolicy', PolicyReading],
  ['AWS::SNS::TopicPolicy', PolicyReading],
  ['AWS::Logs::LogGroup', LogGroupReading],
  ['AWS::S3::Bucket', BucketReading],
  ['AWS::KMS::Key', KeyReading],
  ['AWS::KinesisFirehose::DeliveryStream', DeliveryStreamReading],
  ['AWS::Logs::MetricFilter', MetricFilterReading],
  ['AWS::Logs::SubscriptionFilter', SubscriptionFilterReading],
  ['AWS::CloudWatch::Alarm', AlarmReading],
  ['AWS::CloudWatch::LogAlarm', LogAlarmReading],
  ['AWS::EC2::VPC', VpcReading],
  ['AWS::EC2::Subnet', SubnetReading],
  ['AWS::EC2::NetworkInterface', NetworkInterfaceReading],
  ['AWS::EC2::VPCPeeringConnection', PeeringReading],
  ['AWS::EC2::EIP', AddressReading],
  ['AWS::EC2::Instance', InstanceReading],
]);

/** A view of the kind that belongs to the type that the template gives the resource. */
export function makeView(type: string, source: Source): ResourceView {
  const Reading = READINGS.get(type) ?? OtherReading;
  return new Reading(source);
}

/** A member of what should be an object. */
function memberIn(value: Json, name: string): Json {
  const object = objectOf(value);
  return object === undefined ? orUnknown(value) : memberOf(object, name);
}

function defaultEncryption(encryption: Json, name: string): Json {
  const configuration = objectOf(encryption);
  if (configuration === undefined) return orUnknown(encryption);
  const rule = listOf(configuration.ServerSideEncryptionConfiguration)?.[0];
  const byDefault = objectOf(objectOf(rule)?.ServerSideEncryptionByDefault);
  return byDefault === undefined ? new Unknown() : memberOf(byDefault, name);
}

function readTransformation(transformation: Json): MetricTransformationView {
  const dimensions = memberIn(transformation, 'Dimensions');
  return {
    metricNamespace: asText(memberIn(transformation, 'MetricNamespace')),
    metricName: asText(memberIn(transformation, 'MetricName')),
    metricValue: asText(memberIn(transformation, 'MetricValue')),
    defaultValue: asNumber(memberIn(transformation, 'DefaultValue')),
    dimensions: listOf(dimensions) ?? orUnknown(dimensions),
    unit: asText(memberIn(transformation, 'Unit')),
  };
}

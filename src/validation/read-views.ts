import type { Attachments } from './read-attachments';
import { readPolicies } from './read-policies';
import { listOf, objectOf, Reference, Unknown } from './values';
import type { Json, JsonObject, Value } from './values';
import type {
  BucketView, MetricTransformationView, PolicyView, ResourceView, RoleView, TargetAttributes,
} from './views';

type Kind = ResourceView['kind'];
type View<K extends Kind> = Extract<ResourceView, { readonly kind: K }>;
type Common = 'kind' | 'path' | 'type' | 'logicalId' | 'stack' | 'condition' | 'properties';

/** How each property of a view is read from the resource; in lower camel case here, in upper camel case in the template. */
type Shape<K extends Kind> = {
  readonly [P in Exclude<keyof View<K>, Common>]-?: (entry: Entry, name: string) => View<K>[P];
};

/** A resource as a view is made from it. */
export interface Entry {
  readonly view: ResourceView;
  readonly properties: JsonObject;
  readonly attachments: Attachments;
  targetAttributes(): TargetAttributes;
}

/** The kinds of resources that have views of their own. */
export const KINDS: Readonly<Record<string, Kind>> = {
  'AWS::EC2::FlowLog': 'flow-log',
  'AWS::IAM::Role': 'role',
  'AWS::Logs::LogGroup': 'log-group',
  'AWS::S3::Bucket': 'bucket',
  'AWS::KMS::Key': 'key',
  'AWS::KinesisFirehose::DeliveryStream': 'delivery-stream',
  'AWS::Logs::MetricFilter': 'metric-filter',
  'AWS::CloudWatch::Alarm': 'alarm',
  'AWS::EC2::VPC': 'vpc',
  'AWS::EC2::Subnet': 'subnet',
  'AWS::EC2::NetworkInterface': 'network-interface',
  'AWS::EC2::VPCPeeringConnection': 'peering',
  'AWS::EC2::EIP': 'address',
  'AWS::EC2::Instance': 'instance',
};

const SHAPES: { readonly [K in Kind]: Shape<K> } = {
  'flow-log': {
    resourceId: text,
    resourceType: text,
    trafficType: text,
    logDestinationType: text,
    logDestination: text,
    logGroupName: text,
    deliverLogsPermissionArn: text,
    deliverCrossAccountRole: text,
    logFormat: text,
    maxAggregationInterval: number,
    destinationOptions: object,
    tagFieldSpecifications: list,
    tags: list,
    target: (entry) => entry.targetAttributes(),
  },
  'role': {
    roleName: text,
    trust: ({ view, properties }) => onePolicy(view, 'AssumeRolePolicyDocument', properties),
    permissions: ({ view, attachments }) => attachments.permissionsOf(view as RoleView),
  },
  'log-group': { logGroupName: text, logGroupClass: text, retentionInDays: number, kmsKeyId: text },
  'bucket': {
    bucketName: text,
    policy: ({ view, attachments }) => attachments.policyOf(view as BucketView),
    sseAlgorithm: ({ properties }) => asText(defaultEncryption(properties, 'SSEAlgorithm')),
    kmsMasterKeyId: ({ properties }) => asText(defaultEncryption(properties, 'KMSMasterKeyID')),
  },
  'key': { policy: ({ view, properties }) => onePolicy(view, 'KeyPolicy', properties) },
  'delivery-stream': { deliveryStreamName: text },
  'metric-filter': {
    filterPattern: text,
    logGroupName: text,
    transformations: ({ properties }) => (listOf(properties.MetricTransformations) ?? []).flatMap(readTransformation),
  },
  'alarm': {
    namespace: text,
    metricName: text,
    dimensions: list,
    statistic: text,
    extendedStatistic: text,
    period: number,
    unit: text,
    threshold: number,
    comparisonOperator: text,
    evaluationPeriods: number,
    datapointsToAlarm: number,
    treatMissingData: text,
    metrics: list,
  },
  'vpc': { cidrBlock: text },
  'subnet': { vpcId: text, cidrBlock: text },
  'network-interface': {
    subnetId: text,
    privateIpAddress: text,
    privateIpAddresses: list,
    secondaryPrivateIpAddressCount: number,
  },
  'peering': { vpcId: text, peerVpcId: text, peerOwnerId: text, peerRegion: text },
  'address': { domain: text, instanceId: text },
  'instance': { subnetId: text, privateIpAddress: text, networkInterfaces: list },
  'other': {},
};

/** What a resource of some kind has beyond what all have, each read on first use. */
export function getters(kind: Kind, entry: Entry): PropertyDescriptorMap {
  const shape = SHAPES[kind] as Record<string, (entry: Entry, name: string) => unknown>;
  return Object.fromEntries(Object.entries(shape).map(([name, read]) =>
    [name, lazily(name, () => read(entry, name[0].toUpperCase() + name.slice(1)))]));
}

/** A property that is computed on first use. */
export function lazily<T>(name: string, compute: () => T): PropertyDescriptor {
  return {
    enumerable: true,
    configurable: true,
    get(this: object): T {
      const value = compute();
      Object.defineProperty(this, name, { value, enumerable: true });
      return value;
    },
  };
}

function text({ properties }: Entry, name: string): Value<string> {
  return asText(properties[name]);
}

function number({ properties }: Entry, name: string): Value<number> {
  return asNumber(properties[name]);
}

function list({ properties }: Entry, name: string): Value<readonly Json[]> {
  return listOf(properties[name]) ?? orUnknown(properties[name]);
}

function object({ properties }: Entry, name: string): Value<JsonObject> {
  return objectOf(properties[name]) ?? orUnknown(properties[name]);
}

// CloudFormation takes 60 for '60' and the other way round; YAML templates have both.
function asText(value: Json): Value<string> {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : orUnknown(value);
}

function asNumber(value: Json): Value<number> {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));
  return isNumber ? Number(value) : orUnknown(value);
}

/** What has not the expected shape is not for rules to judge: CloudFormation's own checks do. */
function orUnknown(value: Json): Reference | Unknown | undefined {
  return value === undefined || value instanceof Reference ? value : value instanceof Unknown ? value : new Unknown();
}

function onePolicy(resource: ResourceView, property: string, properties: JsonObject): PolicyView {
  return readPolicies([{ resource, property, document: properties[property] }]);
}

function defaultEncryption(properties: JsonObject, name: string): Json {
  const configuration = objectOf(properties.BucketEncryption);
  if (configuration === undefined) return orUnknown(properties.BucketEncryption);
  const rule = listOf(configuration.ServerSideEncryptionConfiguration)?.[0];
  const byDefault = objectOf(objectOf(rule)?.ServerSideEncryptionByDefault);
  return byDefault === undefined ? new Unknown() : byDefault[name];
}

function readTransformation(transformation: Json): readonly MetricTransformationView[] {
  const properties = objectOf(transformation);
  if (properties === undefined) return [];
  return [{
    metricNamespace: asText(properties.MetricNamespace),
    metricName: asText(properties.MetricName),
    metricValue: asText(properties.MetricValue),
    defaultValue: asNumber(properties.DefaultValue),
    dimensions: listOf(properties.Dimensions) ?? orUnknown(properties.Dimensions),
    unit: asText(properties.Unit),
  }];
}

import { readPolicy } from './policies';
import type { ResourceReading } from './resource-reading';
import { listOf, objectOf, Reference, Unknown } from '../view/values';
import type { Json, JsonObject, Value } from '../view/values';
import type {
  BucketView, MetricTransformationView, PolicyView, ResourceView, RoleView, StackView,
} from '../view/views';

type Kind = ResourceView['kind'];
type View<K extends Kind> = Extract<ResourceView, { readonly kind: K }>;
type Common = 'kind' | 'path' | 'type' | 'logicalId' | 'stack' | 'condition' | 'properties';

/** How each property of a view is read from the resource; in lower camel case here, in upper camel case in the template. */
type Shape<K extends Kind> = {
  readonly [P in Exclude<keyof View<K>, Common>]-?: Read<View<K>[P]>;
};

type Read<T> = (entry: ResourceReading, name: string, view: ResourceView) => T;

/** The kinds of resources that have views of their own. */
export const KINDS: Readonly<Record<string, Kind>> = {
  'AWS::EC2::FlowLog': 'flow-log',
  'AWS::IAM::Role': 'role',
  'AWS::IAM::Policy': 'policy',
  'AWS::IAM::ManagedPolicy': 'policy',
  'AWS::IAM::RolePolicy': 'policy',
  'AWS::IAM::UserPolicy': 'policy',
  'AWS::IAM::GroupPolicy': 'policy',
  'AWS::S3::BucketPolicy': 'policy',
  'AWS::SNS::TopicPolicy': 'policy',
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
    target: ({ targetAttributes }) => targetAttributes,
  },
  'role': {
    roleName: text,
    trust: (entry, _, view) => onePolicy(view, 'AssumeRolePolicyDocument', entry),
    permissions: ({ attachments }, _, view) => attachments.permissionsOf(view as RoleView),
  },
  'policy': { policyDocument: (entry, name, view) => onePolicy(view, name, entry) },
  'log-group': { logGroupName: text, logGroupClass: text, retentionInDays: number, kmsKeyId: text },
  'bucket': {
    bucketName: text,
    policy: ({ attachments }, _, view) => attachments.policyOf(view as BucketView),
    sseAlgorithm: (entry) => asText(defaultEncryption(entry, 'SSEAlgorithm')),
    kmsMasterKeyId: (entry) => asText(defaultEncryption(entry, 'KMSMasterKeyID')),
  },
  'key': { policy: (entry, _, view) => onePolicy(view, 'KeyPolicy', entry) },
  'delivery-stream': { deliveryStreamName: text },
  'metric-filter': {
    filterPattern: text,
    logGroupName: text,
    transformations: (entry) => (listOf(entry.property('MetricTransformations')) ?? []).flatMap(readTransformation),
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

/** A view of the kind that belongs to the type. Its parts are read on first use. */
export function makeView(type: string, stack: StackView, entry: ResourceReading): ResourceView {
  const kind = KINDS[type] ?? 'other';
  return new CLASSES[kind](kind, type, stack, entry) as unknown as ResourceView;
}

/** What a view was made from. */
export function sourceOf(view: ResourceView): ResourceReading {
  return LazyView.sourceOf(view as unknown as LazyView);
}

/** Stands for a part that was read and is absent. */
const ABSENT = Symbol('absent');

/** Remembers what was read. The getters are on the class of each kind: thousands of views are made, few are looked at. */
class LazyView {
  public readonly kind: Kind;
  public readonly type: string;
  public readonly stack: StackView;
  readonly #entry: ResourceReading;
  readonly #parts: unknown[] = [];

  public static sourceOf(view: LazyView): ResourceReading {
    return view.#entry;
  }

  constructor(kind: Kind, type: string, stack: StackView, entry: ResourceReading) {
    this.kind = kind;
    this.type = type;
    this.stack = stack;
    this.#entry = entry;
  }

  public recall(place: number, name: string, read: Read<unknown>): unknown {
    const known = this.#parts[place];
    if (known !== undefined) return known === ABSENT ? undefined : known;
    const part = read(this.#entry, name, this as unknown as ResourceView);
    this.#parts[place] = part ?? ABSENT;
    return part;
  }
}

const COMMON: Readonly<Record<string, Read<unknown>>> = {
  path: ({ path }) => path,
  logicalId: ({ logicalId }) => logicalId,
  condition: ({ condition }) => condition,
  properties: ({ properties }) => properties,
};

const CLASSES = Object.fromEntries(Object.entries(SHAPES).map(([kind, shape]) => [kind, classOf(shape)]));

function classOf(shape: Readonly<Record<string, unknown>>): typeof LazyView {
  const Kind = class extends LazyView {};
  Object.entries({ ...COMMON, ...shape as Record<string, Read<unknown>> }).forEach(([name, read], place) => {
    const inTemplate = name.charAt(0).toUpperCase() + name.slice(1);
    Object.defineProperty(Kind.prototype, name, {
      enumerable: true,
      get(this: LazyView) {
        return this.recall(place, inTemplate, read);
      },
    });
  });
  return Kind;
}

function text(entry: ResourceReading, name: string): Value<string> {
  return asText(entry.property(name));
}

function number(entry: ResourceReading, name: string): Value<number> {
  return asNumber(entry.property(name));
}

function list(entry: ResourceReading, name: string): Value<readonly Json[]> {
  const value = entry.property(name);
  return listOf(value) ?? orUnknown(value);
}

function object(entry: ResourceReading, name: string): Value<JsonObject> {
  const value = entry.property(name);
  return objectOf(value) ?? orUnknown(value);
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

function onePolicy(resource: ResourceView, property: string, entry: ResourceReading): PolicyView {
  return readPolicy({ resource, property, document: entry.property(property) });
}

function defaultEncryption(entry: ResourceReading, name: string): Json {
  const encryption = entry.property('BucketEncryption');
  const configuration = objectOf(encryption);
  if (configuration === undefined) return orUnknown(encryption);
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

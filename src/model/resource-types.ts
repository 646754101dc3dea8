/** What AWS says of one kind of resource that flow logs monitor. */
export interface ResourceTypeFacts {
  /** The value of `AWS::EC2::FlowLog`'s `ResourceType`. */
  readonly type: string;

  /** What a sentence calls it. */
  readonly name: string;

  /** What the ids of such resources begin with. */
  readonly idPrefix: string;

  /** What ARNs call it. */
  readonly arnName: string;

  /** Whose records its flow logs write, and whose limits they have. */
  readonly family: 'vpc' | 'transit-gateway';

  /** The values of `MaxAggregationInterval` that EC2 takes, in seconds; the last one is the default. */
  readonly intervals: readonly number[];
}

const VPC = { family: 'vpc', intervals: [60, 600] } as const;
const GATEWAY = { family: 'transit-gateway', intervals: [60] } as const;

/**
 * Every kind of resource that flow logs monitor.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/flow-logs-api-cli.html
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 */
export const RESOURCE_TYPES: readonly ResourceTypeFacts[] = [
  { type: 'VPC', name: 'VPC', idPrefix: 'vpc-', arnName: 'vpc', ...VPC },
  { type: 'Subnet', name: 'subnet', idPrefix: 'subnet-', arnName: 'subnet', ...VPC },
  { type: 'NetworkInterface', name: 'network interface', idPrefix: 'eni-', arnName: 'network-interface', ...VPC },
  { type: 'RegionalNatGateway', name: 'regional NAT gateway', idPrefix: 'nat-', arnName: 'natgateway', ...VPC },
  { type: 'TransitGateway', name: 'transit gateway', idPrefix: 'tgw-', arnName: 'transit-gateway', ...GATEWAY },
  {
    type: 'TransitGatewayAttachment',
    name: 'transit gateway attachment',
    idPrefix: 'tgw-attach-',
    arnName: 'transit-gateway-attachment',
    ...GATEWAY,
  },
];

/** The values of `ResourceType`. */
export const RESOURCE_TYPE_NAMES = RESOURCE_TYPES.map(({ type }) => type);

/** The values of `ResourceType` whose flow logs write the records of VPCs. */
export const VPC_RESOURCE_TYPES = typesOf('vpc');

/** The values of `ResourceType` whose flow logs write the records of transit gateways. */
export const GATEWAY_RESOURCE_TYPES = typesOf('transit-gateway');

/** What is known of a value of `ResourceType`; undefined of one that this library does not list. */
export function resourceTypeFacts(type: unknown): ResourceTypeFacts | undefined {
  return RESOURCE_TYPES.find((facts) => facts.type === type);
}

/** The kind of resource that has such an id. */
export function resourceTypeOfId(id: string): ResourceTypeFacts | undefined {
  return RESOURCE_TYPES.filter(({ idPrefix }) => id.startsWith(idPrefix))
    .sort((one, other) => other.idPrefix.length - one.idPrefix.length).at(0);
}

/** Whether flow logs of this resource type have the records, and the limits, of transit gateways. */
export function isGateway(type: string | undefined): boolean {
  return resourceTypeFacts(type)?.family === 'transit-gateway';
}

/** The maximum aggregation interval of such a flow log, in seconds, unless it says otherwise. */
export function defaultInterval(type: string | undefined): number {
  return (resourceTypeFacts(type) ?? VPC).intervals.at(-1)!;
}

function typesOf(family: ResourceTypeFacts['family']): string[] {
  return RESOURCE_TYPES.filter((facts) => facts.family === family).map(({ type }) => type);
}

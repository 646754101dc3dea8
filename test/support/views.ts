import type { AppView } from '../../src/validation/view/app-view';
import type { FlowLogView, ResourceView, StatementView } from '../../src/validation/view/views';
import { Unknown } from '../../src/validation/view/template';
import type { StackView } from '../../src/validation/view/template';

/** The stack that resources are in unless a test says otherwise: nothing is known of where it is deployed. */
export const STACK: StackView = {
  path: 'Stack',
  name: 'Stack',
  artifactId: 'Stack',
  account: new Unknown({ pseudoParameter: 'AWS::AccountId' }),
  region: new Unknown({ pseudoParameter: 'AWS::Region' }),
};

/** A stack that is bound to an account and a region. */
export function stackIn(account: string, region: string = 'us-east-1'): StackView {
  return { ...STACK, path: `Stack-${account}-${region}`, account, region };
}

/** An unknown value of no particular kind. */
export const UNKNOWN = new Unknown();

const TYPES: Record<ResourceView['kind'], string> = {
  'flow-log': 'AWS::EC2::FlowLog',
  'role': 'AWS::IAM::Role',
  'policy': 'AWS::IAM::Policy',
  'log-group': 'AWS::Logs::LogGroup',
  'bucket': 'AWS::S3::Bucket',
  'key': 'AWS::KMS::Key',
  'delivery-stream': 'AWS::KinesisFirehose::DeliveryStream',
  'metric-filter': 'AWS::Logs::MetricFilter',
  'subscription-filter': 'AWS::Logs::SubscriptionFilter',
  'alarm': 'AWS::CloudWatch::Alarm',
  'log-alarm': 'AWS::CloudWatch::LogAlarm',
  'vpc': 'AWS::EC2::VPC',
  'subnet': 'AWS::EC2::Subnet',
  'network-interface': 'AWS::EC2::NetworkInterface',
  'peering': 'AWS::EC2::VPCPeeringConnection',
  'address': 'AWS::EC2::EIP',
  'instance': 'AWS::EC2::Instance',
  'other': 'AWS::SNS::Topic',
};

type View<K extends ResourceView['kind']> = Extract<ResourceView, { readonly kind: K }>;

const NO_STATEMENTS = { statements: [], complete: true };

/** A resource with the properties given and nothing else. Give two of one kind different logical ids. */
export function view<K extends ResourceView['kind']>(kind: K, given: Partial<View<K>> = {}): View<K> {
  const logicalId = given.logicalId ?? `The${TYPES[kind].split('::')[2]}`;
  const stack = given.stack ?? STACK;
  const empty = {
    kind,
    type: TYPES[kind],
    path: `${stack.path}/${logicalId}`,
    logicalId,
    stack,
    properties: {},
    target: {},
    trust: NO_STATEMENTS,
    permissions: NO_STATEMENTS,
    transformations: [],
    ...kind === 'key' && { policy: NO_STATEMENTS },
  };
  return { ...empty, ...given } as unknown as View<K>;
}

/** A correct flow log on a VPC into a log group, except for the properties given. */
export function flowLog(given: Partial<FlowLogView> = {}): FlowLogView {
  return view('flow-log', {
    resourceId: 'vpc-0123456789abcdef0',
    resourceType: 'VPC',
    trafficType: 'ALL',
    logGroupName: 'flow-logs',
    deliverLogsPermissionArn: 'arn:aws:iam::111122223333:role/flow-logs',
    ...given,
  });
}

/** An allowing statement without conditions, except for what is given. */
export function statement(given: Partial<StatementView> = {}): StatementView {
  return {
    resource: view('other', { type: 'AWS::IAM::Policy' }),
    property: 'PolicyDocument.Statement.0',
    effect: 'Allow',
    actions: [],
    notActions: [],
    resources: ['*'],
    notResources: [],
    principals: {},
    principalsKnown: true,
    condition: undefined,
    ...given,
  };
}

/** An app with the resources given. */
export function app(resources: readonly ResourceView[] = [], given: Partial<AppView> = {}): AppView {
  const ofKind = <K extends ResourceView['kind']>(kind: K) =>
    resources.filter((resource) => resource.kind === kind) as View<K>[];
  return {
    stacks: [...new Set(resources.map(({ stack }) => stack))],
    flowLogs: ofKind('flow-log'),
    roles: ofKind('role'),
    logGroups: ofKind('log-group'),
    metricFilters: ofKind('metric-filter'),
    subscriptionFilters: ofKind('subscription-filter'),
    alarms: ofKind('alarm'),
    logAlarms: ofKind('log-alarm'),
    vpcs: ofKind('vpc'),
    subnets: ofKind('subnet'),
    networkInterfaces: ofKind('network-interface'),
    peerings: ofKind('peering'),
    addresses: ofKind('address'),
    instances: ofKind('instance'),
    flowLogStatements: [],
    permissionsWith: () => [],
    ofType: (type) => resources.filter((resource) => resource.type === type),
    missesContext: false,
    hidesDummies: false,
    ...given,
  };
}

/** A reference to a resource of this view is `new Reference(view, 'Arn')`; see src/validation/view/template.ts. */
export { Reference } from '../../src/validation/view/template';

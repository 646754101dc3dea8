import type { StackView } from './template';
import type {
  AddressView, InstanceView, NetworkInterfaceView, PeeringView, SubnetView, VpcView,
} from './network-views';
import type {
  AlarmView, FlowLogView, LogAlarmView, LogGroupView, MetricFilterView, PolicyView, ResourceView, RoleView,
  StatementView, SubscriptionFilterView,
} from './views';

/** Everything that rules may look at. The lists are in the order of the construct tree and are read on first use. */
export interface AppView {
  readonly stacks: readonly StackView[];
  readonly flowLogs: readonly FlowLogView[];
  readonly roles: readonly RoleView[];
  readonly logGroups: readonly LogGroupView[];
  readonly metricFilters: readonly MetricFilterView[];
  readonly subscriptionFilters: readonly SubscriptionFilterView[];
  readonly alarms: readonly AlarmView[];
  readonly logAlarms: readonly LogAlarmView[];
  readonly vpcs: readonly VpcView[];
  readonly subnets: readonly SubnetView[];
  readonly networkInterfaces: readonly NetworkInterfaceView[];
  readonly peerings: readonly PeeringView[];
  readonly addresses: readonly AddressView[];
  readonly instances: readonly InstanceView[];

  /** Every statement of an identity policy in the app whose actions name flow logs: `ec2:DescribeFlowLogs`, `ec2:*FlowLogs`. */
  readonly flowLogStatements: readonly StatementView[];

  /**
   * All that each role, user and group may do that has the policy of a statement; `complete` tells whether that is really all.
   * Empty where nobody is known to have it.
   */
  permissionsWith(statement: StatementView): readonly PolicyView[];

  /** Every resource of a CloudFormation type: `ofType('AWS::EC2::ClassicLink')`. */
  ofType(type: string): readonly ResourceView[];

  /** Whether lookups are still to be done: what the app makes of their results, one flow log for each subnet say, is provisional. */
  readonly missesContext: boolean;

  /** Whether there are dummy results among them that cannot be told from other texts; those that can are unknown values here. */
  readonly hidesDummies: boolean;
}

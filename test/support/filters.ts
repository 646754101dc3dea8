import type { Rule } from '../../src/validation/rule';
import type {
  AlarmView, FilterView, FlowLogView, MetricFilterView, MetricTransformationView, ResourceView, SubscriptionFilterView,
} from '../../src/validation/view/views';
import { faults } from './rules';
import { app, flowLog, Reference, view } from './views';

/** The pattern of the VPC guide's alarm on rejected SSH connections. */
export const SSH_PATTERN = '[version, account, eni, source, destination, srcport, destport="22", protocol="6", packets, bytes, '
  + 'windowstart, windowend, action="REJECT", flowlogstatus]';

/** A log group that the app creates. */
export const GROUP = view('log-group', { logicalId: 'Group' });

/** A flow log of a VPC into that group, except for what is given. */
export function flowLogInGroup(given: Partial<FlowLogView> = {}): FlowLogView {
  return flowLog({ logGroupName: new Reference(GROUP), ...given });
}

/** A metric filter on that group that counts records, except for what is given. */
export function metricFilter(
  filterPattern: MetricFilterView['filterPattern'] = SSH_PATTERN,
  transformation: Partial<MetricTransformationView> = {},
  given: Partial<MetricFilterView> = {},
): MetricFilterView {
  const counting = {
    metricNamespace: 'FlowLogs', metricName: 'RejectedSsh', metricValue: '1', defaultValue: undefined, dimensions: undefined,
    unit: undefined,
  };
  return view('metric-filter', {
    filterPattern, logGroupName: new Reference(GROUP), transformations: [{ ...counting, ...transformation }], ...given,
  });
}

/** A subscription filter on that group. */
export function subscriptionFilter(filterPattern: SubscriptionFilterView['filterPattern'] = SSH_PATTERN): SubscriptionFilterView {
  return view('subscription-filter', { filterPattern, logGroupName: new Reference(GROUP) });
}

/** An alarm on the metric of that filter as the guide has it, except for what is given. */
export function alarm(given: Partial<AlarmView> = {}): AlarmView {
  return view('alarm', {
    namespace: 'FlowLogs',
    metricName: 'RejectedSsh',
    statistic: 'Sum',
    period: 3600,
    evaluationPeriods: 1,
    threshold: 10,
    comparisonOperator: 'GreaterThanOrEqualToThreshold',
    ...given,
  });
}

/** What a rule finds in a filter when these flow logs, and whatever else is given, are in the app. */
export function filterFaults(
  rule: Rule, filter: FilterView, resources: ResourceView[] = [flowLogInGroup()],
): string[] {
  return faults(rule, filter, app([GROUP, filter, ...resources]));
}

/** What a rule finds in an alarm when these metric filters, and a flow log into their group, are in the app. */
export function alarmFaults(rule: Rule, subject: AlarmView, filters: MetricFilterView[] = [metricFilter()]): string[] {
  return faults(rule, subject, app([GROUP, flowLogInGroup(), ...filters, subject]));
}

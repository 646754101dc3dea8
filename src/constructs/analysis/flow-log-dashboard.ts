import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import { dashboardSections } from './dashboard-section';
import { alarmWidget, sectionTitle, sectionWidgets } from './dashboard-widgets';
import { fail } from '../fail';
import { given } from '../given';
import { MAX_ALARMS_IN_WIDGET } from '../../model/limits';

/** Properties of FlowLogDashboard. */
export interface FlowLogDashboardProps extends cloudwatch.DashboardProps {
  /**
   * The flow logs to show, of this library or the CDK (of `FlowLogs`, its `members`). They must deliver to CloudWatch
   * Logs, to 50 log groups of one format at most. Those of another format, account or Region have a section of their
   * own.
   */
  readonly flowLogs: ec2.IFlowLogRef[];

  /**
   * The alarms whose states to show, of this library or the CDK, 100 at most.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html#CloudWatch-Dashboard-Properties-Alarm-Widget-Object
   */
  readonly alarms?: cloudwatch.IAlarmRef[];

  /**
   * The time between points of a chart: whole minutes that divide an hour, whole hours that divide a day, or one day.
   *
   * @default Duration.minutes(10)
   */
  readonly period?: Duration;
}

/**
 * A CloudWatch dashboard of flow logs: states of alarms, accepted and rejected records over time, where and who was
 * rejected, who sent the most bytes, whether records were skipped, and whether they arrive at all.
 *
 * What the format or the recorded traffic cannot tell is left out. `widgets` and `addWidgets` add rows below.
 *
 * Each widget of records is a Logs Insights query that runs whenever the dashboard is opened or refreshed; CloudWatch
 * Logs charges for the data that it scans.
 *
 * @example
 * import { FlowLogDashboard, RejectedSshAlarm } from 'cdk-vpc-flow-logs';
 *
 * const alarm = new RejectedSshAlarm(stack, 'RejectedSsh', { flowLog, emails: ['ops@example.com'] });
 *
 * new FlowLogDashboard(stack, 'Traffic', { flowLogs: [flowLog], alarms: [alarm] });
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Dashboards.html
 */
@propertyInjectable
export class FlowLogDashboard extends cloudwatch.Dashboard {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.FlowLogDashboard';

  constructor(scope: Construct, id: string, props: FlowLogDashboardProps) {
    super(scope, id, withoutWidgets(props));
    const { flowLogs, alarms = [], period = Duration.minutes(10), widgets = [] } = props;
    checkAlarms(this, alarms);
    if (alarms.length > 0) this.addWidgets(alarmWidget(alarms));
    const sections = dashboardSections(this, flowLogs);
    for (const section of sections) {
      if (sections.length > 1) this.addWidgets(sectionTitle(section));
      for (const row of sectionWidgets(section, period)) this.addWidgets(...row);
    }
    for (const row of widgets) this.addWidgets(...row);
  }
}

function checkAlarms(scope: Construct, alarms: cloudwatch.IAlarmRef[]): void {
  const other = alarms.find((alarm) => alarm?.alarmRef === undefined);
  if (alarms.some((alarm) => alarm === other)) fail(scope, `'alarms' must be alarms, got ${given(other)}`);
  if (alarms.length <= MAX_ALARMS_IN_WIDGET) return;
  fail(scope, `'alarms' must be at most ${MAX_ALARMS_IN_WIDGET}, which is what a widget takes, got ${alarms.length}; `
  + "add the others in 'widgets', or a composite alarm");
}

/** Yours come last. */
function withoutWidgets(props: FlowLogDashboardProps): cloudwatch.DashboardProps {
  return { ...props, widgets: undefined };
}

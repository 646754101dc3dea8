import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as logs from 'aws-cdk-lib/aws-logs';
import {
  AlarmSimulation, FlowLog, FlowLogDashboard, FlowLogDeliveryAlarm, RejectedSourceAlarm, RejectedSshAlarm,
} from '../../src';
import { bodyOf, DashboardBody } from './dashboard-body';
import { NIGHT, sampleNight } from './sample-night';

/** A synthesized dashboard, and what there is to show on it. */
export interface SampleDashboard {
  readonly body: DashboardBody;

  /** The records that its queries look at. */
  readonly lines: string[];

  /** The states of its alarms at the end of the night, in their order. */
  readonly alarms: { readonly name: string; readonly state: string }[];
}

export function sampleDashboard(): SampleDashboard {
  const stack = new Stack(new App(), 'Network');
  const flowLog = FlowLog.fromFlowLogAttributes(stack, 'FlowLog', {
    flowLogId: 'fl-1', logGroup: logs.LogGroup.fromLogGroupName(stack, 'Records', 'vpc-flow-logs'),
  });
  const alarms = {
    'rejected-ssh': new RejectedSshAlarm(stack, 'Ssh', { flowLog }),
    'rejected-source': new RejectedSourceAlarm(stack, 'Scanners', { flowLog, threshold: 100 }),
    'flow-log-delivery': new FlowLogDeliveryAlarm(stack, 'Silence', { flowLog }),
  };
  new FlowLogDashboard(stack, 'Traffic', { flowLogs: [flowLog], alarms: Object.values(alarms) });

  const lines = sampleNight();
  return {
    body: bodyOf(Template.fromStack(stack).toJSON()),
    lines,
    alarms: Object.entries(alarms).map(([name, alarm]) => ({ name, state: stateAtTheEnd(alarm.simulate(lines)) })),
  };
}

function stateAtTheEnd({ changes }: AlarmSimulation): string {
  return changes.filter((change) => change.at.getTime() / 1000 <= NIGHT.until).at(-1)?.after ?? 'INSUFFICIENT_DATA';
}

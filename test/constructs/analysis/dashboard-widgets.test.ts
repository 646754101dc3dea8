import { App, Duration, type Stack } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { FlowLogDestination } from '../../../src';
import { type DashboardSection, dashboardSections } from '../../../src/constructs/analysis/dashboard-section';
import { alarmWidget, sectionTitle, sectionWidgets } from '../../../src/constructs/analysis/dashboard-widgets';
import { flowLogIn, IN_IRELAND, stackIn } from '../../support/stacks';

let stack: Stack;
beforeEach(() => {
  stack = stackIn(new App(), 'Stack', IN_IRELAND);
});

function sectionOf(trafficType?: ec2.FlowLogTrafficType, ...names: string[]): DashboardSection {
  return dashboardSections(stack, names.map((logGroupName) => flowLogIn(stack, {
    trafficType, destination: FlowLogDestination.toCloudWatchLogs(undefined, { logGroupName, createLogGroup: false }),
  }, logGroupName)))[0];
}

interface Widget {
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly properties: Record<string, unknown>;
}

const jsonOf = (widget: cloudwatch.IWidget) => stack.resolve(widget.toJson()[0]) as Widget;

test('each row is as wide as the dashboard', () => {
  for (const section of [sectionOf(undefined, 'a'), sectionOf(ec2.FlowLogTrafficType.REJECT, 'b')]) {
    const widths = sectionWidgets(section, Duration.minutes(5)).map((row) => row.map((widget) => widget.width));
    expect(widths.map((row) => row.reduce((sum, width) => sum + width, 0))).toEqual(widths.map(() => 24));
  }
});

test('what the traffic cannot answer is left out, delivery never', () => {
  const titles = (trafficType?: ec2.FlowLogTrafficType) => sectionWidgets(sectionOf(trafficType, `${trafficType}`), Duration.minutes(5))
    .flat().map((widget) => jsonOf(widget).properties.title);
  const { ACCEPT, REJECT } = ec2.FlowLogTrafficType;
  const [all, rejected, accepted] = [undefined, REJECT, ACCEPT].map(titles);

  expect(all).toEqual(expect.arrayContaining(['Accepted records', 'Rejected records', 'Delivery: records that arrived']));
  expect(rejected).not.toContain('Accepted records');
  expect(accepted).not.toContain('Rejected by source');
  expect(accepted).toContain('Delivery: records that arrived');
});

test('the title names the first log group and counts the others', () => {
  const markdown = (...names: string[]) => jsonOf(sectionTitle(sectionOf(undefined, ...names))).properties.markdown;

  expect([markdown('a'), markdown('b', 'c', 'd')]).toEqual(['## a', '## b and 2 more']);
  expect(jsonOf(sectionTitle({ logGroupNames: ['a'], account: '1', region: 'r' } as unknown as DashboardSection)).properties.markdown)
    .toBe('## a (1, r)');
});

test.each<[number, number]>([[1, 2], [4, 2], [5, 3], [9, 4]])('%i alarms take %i rows of the grid', (count, height) => {
  const alarms = Array.from({ length: count }, (_, index) => ({ alarmRef: { alarmArn: `arn:${index}` } }) as cloudwatch.IAlarmRef);

  expect(jsonOf(alarmWidget(alarms))).toMatchObject({ type: 'alarm', width: 24, height });
});

import { App, CfnParameter, Duration, PropertyInjectors, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import {
  FlowLog, FlowLogDashboard, FlowLogDashboardProps, FlowLogDeliveryAlarm, FlowLogDestination, FlowLogField,
  FlowLogFormat, FlowLogResource, FlowLogs, RejectedSourceAlarm, RejectedSshAlarm,
} from '../../../src';
import { dashboardPanels } from '../../../src/query/dashboard-panels';
import { bodyOf, Widget } from '../../../scripts/dashboard-picture/dashboard-body';
import { injecting } from '../../support/injected-props';
import { flowLogIn, IN_IRELAND, stackIn } from '../../support/stacks';

const PANELS = dashboardPanels(600).flat();
const DELIVERY = 'Delivery: records that arrived';
const TITLES = PANELS.flatMap(({ title }) => title.startsWith('Gaps') ? [DELIVERY, title] : title);
const REJECTED_ONLY = TITLES.filter((title) => title !== 'Accepted records');
const HERE = '<AWS::Region>';
let stack: Stack;

beforeEach(() => {
  stack = stackIn(new App(), 'Network', IN_IRELAND);
});

/** A flow log to a log group that exists. */
function imported(
  name: string, logFormat?: FlowLogFormat, arn = `arn:aws:logs:eu-west-1:111122223333:log-group:${name}`,
): ec2.IFlowLogRef {
  const logGroup = logs.LogGroup.fromLogGroupArn(stack, `${name}Group`, arn);
  return FlowLog.fromFlowLogAttributes(stack, name, { flowLogId: `fl-${name}`, logGroup, logFormat });
}

function widgets(props: FlowLogDashboardProps): Widget[] {
  new FlowLogDashboard(stack, 'Traffic', props);
  return bodyOf(Template.fromStack(stack).toJSON()).widgets;
}

const titlesOf = (shown: Widget[]) => shown.flatMap(({ properties: { title } }) => title ?? []);
const ofType = (shown: Widget[], type: string) => shown.filter((widget) => widget.type === type);

/** Pairs of widgets that lie on each other, and widgets that do not fit on the dashboard. */
function misplaced(shown: Widget[]): unknown[] {
  const overlaps = (one: Widget, other: Widget) => one.x < other.x + other.width && other.x < one.x + one.width
    && one.y < other.y + other.height && other.y < one.y + one.height;
  const pairs = shown.flatMap((one, index) => shown.slice(index + 1).map((other) => [one, other] as const));
  return [
    ...pairs.filter(([one, other]) => overlaps(one, other)),
    ...shown.filter(({ x, y, width, height }) => x < 0 || y < 0 || width < 1 || height < 1 || x + width > 24),
  ];
}

test('the dashboard of one flow log and its alarms shows everything there is to know', () => {
  const flowLog = flowLogIn(stack);
  const alarms = [new RejectedSshAlarm(stack, 'Ssh', { flowLog }), new RejectedSourceAlarm(stack, 'Scanners', { flowLog })];
  const shown = widgets({ flowLogs: [flowLog], alarms });

  expect(titlesOf(shown)).toEqual(['Alarms', ...TITLES]);
  expect(misplaced(shown)).toEqual([]);
});

test.each(PANELS)('$title: the widget asks the query, and can draw the answer', ({ title, view, query }) => {
  const widget = widgets({ flowLogs: [imported('records')] }).find(({ properties }) => properties.title === title)!;

  expect(widget).toMatchObject({
    type: 'log',
    properties: {
      view: view === 'line' ? 'timeSeries' : view,
      region: HERE,
      query: `SOURCE 'records' | ${query.toLogsInsights()}`,
    },
  });
  const { period, groups } = query._question; // Logs Insights draws lines by time alone, and bars by one field
  expect([period !== undefined, groups.length]).toEqual(view === 'line' ? [true, 0] : [false, view === 'bar' ? 1 : groups.length]);
});

test('delivery is what the delivery alarm looks at', () => {
  const flowLog = imported('records');
  const { metric } = new FlowLogDeliveryAlarm(stack, 'Silence', { flowLog });
  const [graph] = ofType(widgets({ flowLogs: [flowLog] }), 'metric');

  expect(graph.properties.metrics).toEqual([
    [metric.namespace, metric.metricName, 'LogGroupName', 'records', { label: 'records', period: 600, stat: metric.statistic }],
  ]);
});

test('alarms are those of this library and of the CDK, metric alarms, log alarms and composites', () => {
  const flowLog = flowLogIn(stack);
  const ssh = new RejectedSshAlarm(stack, 'Ssh', { flowLog });
  const scanners = new RejectedSourceAlarm(stack, 'Scanners', { flowLog });
  const composite = new cloudwatch.CompositeAlarm(stack, 'Both', {
    alarmRule: cloudwatch.AlarmRule.anyOf(...[ssh, scanners].map((alarm) =>
      cloudwatch.AlarmRule.fromAlarm(alarm, cloudwatch.AlarmState.ALARM))),
  });
  const alarms = [ssh, scanners, composite, cloudwatch.Alarm.fromAlarmName(stack, 'Yours', 'yours')];
  const [status] = ofType(widgets({ flowLogs: [flowLog], alarms }), 'alarm');

  expect(status.properties.alarms).toHaveLength(4);
  expect(status.properties.alarms!.join()).toMatch(/Ssh\w+\.Arn.*Scanners\w+\.Arn.*Both\w+\.Arn.*:alarm:yours/);
});

test('without alarms there is no widget for them', () => {
  expect(titlesOf(widgets({ flowLogs: [imported('records')] }))).toEqual(TITLES);
});

describe('what records cannot tell is left out:', () => {
  test.each<[string, () => ec2.IFlowLogRef[], string[]]>([
    ['fields of the format', () => [imported('short', FlowLogFormat.parse('${srcaddr} ${action} ${start}'))],
      ['Accepted records', 'Rejected records', 'Rejected by source', DELIVERY]],
    ['all but delivery', () => [imported('shortest', FlowLogFormat.of(FlowLogField.DST_ADDR))], [DELIVERY]],
    ['traffic that is not recorded', () => [flowLogIn(stack, { trafficType: ec2.FlowLogTrafficType.REJECT })], REJECTED_ONLY],
    ['nothing, where another flow log records it', () => [
      flowLogIn(stack, { trafficType: ec2.FlowLogTrafficType.REJECT }, 'A'), flowLogIn(stack, {}, 'B'),
    ], TITLES],
  ])('%s', (_, flowLogs, titles) => {
    const shown = widgets({ flowLogs: flowLogs() });

    expect(titlesOf(shown)).toEqual(titles);
    expect(misplaced(shown)).toEqual([]);
  });

  test('those that stay are as wide as the dashboard', () => {
    const shown = widgets({ flowLogs: [imported('short', FlowLogFormat.parse('${srcaddr} ${action} ${start}'))] });

    expect(shown.map(({ width }) => width)).toEqual([12, 12, 24, 24]);
  });
});

describe('several flow logs', () => {
  const sourcesOf = (shown: Widget[]) => [...new Set(ofType(shown, 'log').map(({ properties }) =>
    [...properties.query!.matchAll(/SOURCE '([^']+)'/g)].map(([, name]) => name).join(' ')))];

  test('of one format are asked together, a log group that they share once', () => {
    const again = imported('again', undefined, 'arn:aws:logs:eu-west-1:111122223333:log-group:b');
    const shown = widgets({ flowLogs: [imported('a'), imported('b'), again] });

    expect(sourcesOf(shown)).toEqual(['a b']);
    expect(ofType(shown, 'text')).toEqual([]);
    expect(ofType(shown, 'metric')[0].properties.metrics).toHaveLength(2);
  });

  test('that share a log group of the app are asked once', () => {
    const { members: flowLogs } = new FlowLogs(stack, 'Both', {
      resourceTypes: [FlowLogResource.fromVpcId('vpc-1'), FlowLogResource.fromVpcId('vpc-2')],
    });
    const shown = widgets({ flowLogs });

    expect(sourcesOf(shown)).toEqual([expect.stringMatching(/^<Both\w+>$/)]);
  });

  test('of two formats have a section each, whose queries are for its format', () => {
    const shown = widgets({ flowLogs: [imported('a'), imported('b', FlowLogFormat.VERSIONS_2_TO_5), imported('c')] });

    expect(ofType(shown, 'text').map(({ properties }) => properties.markdown)).toEqual(['## a and 1 more', '## b']);
    expect(titlesOf(shown)).toEqual([...TITLES, ...TITLES]);
    expect(sourcesOf(shown)).toEqual(['a c', 'b']);
    expect(misplaced(shown)).toEqual([]);
  });

  test('of another Region or account have a section with it', () => {
    const shown = widgets({
      flowLogs: [
        imported('here'),
        imported('far', undefined, 'arn:aws:logs:us-east-1:111122223333:log-group:far'),
        imported('theirs', undefined, 'arn:aws:logs:eu-west-1:444455556666:log-group:theirs'),
      ],
    });
    const envs = new Map(ofType(shown, 'log').map(({ properties: { query, region, accountId } }) =>
      [/'(\w+)'/.exec(query!)![1], [region, accountId]]));

    expect(ofType(shown, 'text').map(({ properties }) => properties.markdown))
      .toEqual(['## here', '## far (us-east-1)', '## theirs (444455556666)']);
    expect([...envs]).toEqual([
      ['here', [HERE, undefined]], ['far', ['us-east-1', undefined]], ['theirs', [HERE, '444455556666']],
    ]);
    expect(ofType(shown, 'metric').map(({ properties }) => properties.metrics!.flat().pop())).toMatchObject([
      { label: 'here' }, { region: 'us-east-1' }, { accountId: '444455556666' },
    ]);
  });
});

test('of a stack in another Region are asked there, if their log group has a name', () => {
  const far = stackIn(stack.node.root as App, 'Far', { env: { ...IN_IRELAND.env, region: 'us-east-1' } });
  const logGroup = new logs.LogGroup(far, 'Group', { logGroupName: 'far' });
  const flowLog = flowLogIn(far, { destination: FlowLogDestination.toCloudWatchLogs(logGroup) });
  const [{ properties }] = widgets({ flowLogs: [flowLog] });

  expect([properties.region, properties.query]).toEqual(['us-east-1', expect.stringMatching(/^SOURCE 'far' /)]);
});

test('an organization can inject props into it, and into it as a dashboard', () => {
  PropertyInjectors.of(stack).add(
    injecting(FlowLogDashboard.PROPERTY_INJECTION_ID, { period: Duration.hours(1) }),
    injecting(cloudwatch.Dashboard.PROPERTY_INJECTION_ID, { start: '-PT6H' }),
  );
  new FlowLogDashboard(stack, 'Traffic', { flowLogs: [imported('records')] });

  const body = bodyOf(Template.fromStack(stack).toJSON());
  expect(body.start).toBe('-PT6H');
  expect(body.widgets[0].properties.query).toContain('bin(1h)');
});

describe('the rest is as on a dashboard of the CDK:', () => {
  test('its name and its time', () => {
    new FlowLogDashboard(stack, 'Traffic', {
      flowLogs: [imported('records')], dashboardName: 'Traffic', defaultInterval: Duration.hours(12),
    });

    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::CloudWatch::Dashboard', { DashboardName: 'Traffic' });
    expect(bodyOf(template.toJSON()).start).toBe('-PT12H');
  });

  test('your own widgets come below', () => {
    const text = (markdown: string) => new cloudwatch.TextWidget({ markdown });
    new FlowLogDashboard(stack, 'Traffic', { flowLogs: [imported('records')], widgets: [[text('one'), text('two')]] })
      .addWidgets(text('three'));

    const shown = bodyOf(Template.fromStack(stack).toJSON()).widgets;
    expect(shown.slice(-3).map(({ properties }) => properties.markdown)).toEqual(['one', 'two', 'three']);
    expect(misplaced(shown)).toEqual([]);
  });

  test('the period of the charts can be chosen', () => {
    const shown = widgets({ flowLogs: [imported('records')], period: Duration.hours(1) });

    expect(shown[0].properties.query).toContain('bin(1h)');
  });

  test('in a stack that does not know where it is, and of a log group whose name is known only at deployment', () => {
    stack = stackIn(new App(), 'Agnostic');
    const logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', new CfnParameter(stack, 'Name').valueAsString);
    const flowLog = FlowLog.fromFlowLogAttributes(stack, 'FlowLog', { flowLogId: 'fl-1', logGroup });
    const [{ properties }] = widgets({ flowLogs: [flowLog] });

    expect([properties.region, properties.query]).toEqual([HERE, expect.stringMatching(/^SOURCE '<Name>' \| filter/)]);
  });
});

describe('is refused:', () => {
  test.each<[string, () => Partial<FlowLogDashboardProps>, string]>([
    ['no flow log', () => ({ flowLogs: [] }), "'flowLogs' must be a list with at least one flow log, got an empty list; of FlowLogs, "],
    ['FlowLogs as they are', () => ({
      flowLogs: new FlowLogs(stack, 'Both', { resourceTypes: [FlowLogResource.fromVpcId('vpc-1')] }) as never,
    }), "'Network/Both'; of FlowLogs, give the 'members'"],
    ['what is not a flow log', () => ({ flowLogs: [undefined as never] }), "'flowLogs' must be a flow log, got undefined"],
    ['a flow log of which only the id is known', () => ({ flowLogs: [FlowLog.fromFlowLogId(stack, 'Id', 'fl-1')] }),
      "more than the id of 'flowLogs' must be known, got "],
    ['a flow log that delivers to Amazon S3', () => ({ flowLogs: [flowLogIn(stack, { destination: FlowLogDestination.toS3() })] }),
      "'flowLogs' must deliver to CloudWatch Logs, got one that delivers to s3; query files in Amazon S3 with a FlowLogTable, or "],
    ['more log groups than a query takes', () => ({ flowLogs: Array.from({ length: 51 }, (_, index) => imported(`g${index}`)) }),
      "'flowLogs' must have at most 50 log groups, which is what a query takes, got 51; create several dashboards"],
    ['more alarms than a widget takes', () => ({
      flowLogs: [imported('records')],
      alarms: Array.from({ length: 101 }, (_, index) => cloudwatch.Alarm.fromAlarmName(stack, `Alarm${index}`, `a${index}`)),
    }), "'alarms' must be at most 100, which is what a widget takes, got 101; "],
    ['what is not an alarm', () => ({ flowLogs: [imported('records')], alarms: ['rejected-ssh' as never] }),
      "'alarms' must be alarms, got 'rejected-ssh'"],
    ['no alarm in the list of alarms', () => ({ flowLogs: [imported('records')], alarms: [undefined as never] }),
      "'alarms' must be alarms, got undefined"],
    ['a period that Logs Insights cuts short', () => ({ flowLogs: [imported('records')], period: Duration.minutes(7) }),
      'a period must be whole minutes that divide an hour'],
  ])('%s', (_, props, message) => {
    expect(() => new FlowLogDashboard(stack, 'Traffic', props() as FlowLogDashboardProps)).toThrow(message);
  });
});

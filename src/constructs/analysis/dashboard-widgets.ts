import type { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { DashboardSection } from './dashboard-section';
import { DashboardPanel, dashboardPanels } from '../../query/dashboard-panels';
import { deliveryMetric } from '../delivery-metric';

/** What a dashboard is wide, in units of its grid. */
const COLUMNS = 24;

const VIEWS: Record<DashboardPanel['view'], cloudwatch.LogQueryVisualizationType> = {
  line: cloudwatch.LogQueryVisualizationType.LINE,
  bar: cloudwatch.LogQueryVisualizationType.BAR,
  table: cloudwatch.LogQueryVisualizationType.TABLE,
};

/** How high charts and tables are, in the same units. */
const HEIGHT = 6;

/** The states of alarms, as wide as the dashboard. */
export function alarmWidget(alarms: cloudwatch.IAlarmRef[]): cloudwatch.IWidget {
  const height = 1 + Math.ceil(alarms.length / 4);
  return new cloudwatch.AlarmStatusWidget({ title: 'Alarms', alarms, width: COLUMNS, height: Math.max(height, 2) });
}

/** What tells a section from the others. */
export function sectionTitle({ logGroupNames, account, region }: DashboardSection): cloudwatch.IWidget {
  const [first, ...others] = logGroupNames;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const where = [account, region].filter((part) => part !== undefined).join(', ');
  const markdown = `## ${first}${more}${where === '' ? '' : ` (${where})`}`;
  return new cloudwatch.TextWidget({ markdown, width: COLUMNS, height: 1 });
}

/** Rows of widgets, each as wide as the dashboard. What the records cannot answer is left out. */
export function sectionWidgets(section: DashboardSection, period: Duration): cloudwatch.IWidget[][] {
  const rows = dashboardPanels(period.toSeconds()).map((panels) => panels
    .filter(({ query }) => section.canAnswer(query))
    .map((panel) => queryWidget(section, panel)));
  rows[rows.length - 1].unshift(deliveryWidget(section, period));
  return rows.filter((row) => row.length > 0).map((row) => row.map((widgetOf) => widgetOf(COLUMNS / row.length)));
}

type WidgetOfWidth = (width: number) => cloudwatch.IWidget;

function queryWidget(section: DashboardSection, { title, view, query }: DashboardPanel): WidgetOfWidth {
  const { logGroupNames, format, account, region } = section;
  return (width) => new cloudwatch.LogQueryWidget({
    title,
    view: VIEWS[view],
    logGroupNames,
    accountId: account,
    region,
    queryString: query.toLogsInsights(format),
    width,
    height: HEIGHT,
  });
}

function deliveryWidget({ logGroupNames, account, region }: DashboardSection, period: Duration): WidgetOfWidth {
  return (width) => new cloudwatch.GraphWidget({
    title: 'Delivery: records that arrived',
    left: logGroupNames.map((name) =>
      deliveryMetric(name, { label: name, statistic: cloudwatch.Stats.SUM, period, account, region })),
    leftYAxis: { min: 0 },
    width,
    height: HEIGHT,
  });
}

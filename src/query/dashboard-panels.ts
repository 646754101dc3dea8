import { FlowLogQueries } from './flow-log-queries';
import { FlowLogQuery } from './flow-log-query';
import { FlowLogCondition } from '../filter-pattern/flow-log-condition';
import { FlowLogAction } from '../model/flow-log-action';
import { FlowLogField } from '../model/flow-log-field';

/** A question that a dashboard asks, and how it shows the answer. */
export interface DashboardPanel {
  readonly title: string;

  /** Numbers over time need a query with a period. */
  readonly view: 'line' | 'bar' | 'table';
  readonly query: FlowLogQuery;
}

const accepted = FlowLogQuery.count().where(FlowLogCondition.action(FlowLogAction.ACCEPT));
const rejected = FlowLogQuery.count().where(FlowLogCondition.action(FlowLogAction.REJECT));

/** So many bars can be told apart. */
const BARS = 10;
const ROWS = 20;

/**
 * What somebody on call looks at first, from the top to the bottom: how much was accepted and rejected, where it was
 * rejected, who it was, and whether there are gaps. A chart over time shows one number, because Logs Insights draws
 * lines of what is grouped by time alone.
 *
 * @param period How much time each point of a line stands for, in seconds.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Stats.html#CWL_Insights-Visualizing-TimeSeries
 */
export function dashboardPanels(period: number): DashboardPanel[][] {
  return [
    [
      { title: 'Accepted records', view: 'line', query: accepted._perSeconds(period) },
      { title: 'Rejected records', view: 'line', query: rejected._perSeconds(period) },
    ],
    [
      { title: 'Rejected by destination port', view: 'bar', query: rejected.groupBy(FlowLogField.DST_PORT).limit(BARS) },
      { title: 'Rejected by source', view: 'bar', query: rejected.groupBy(FlowLogField.SRC_ADDR).limit(BARS) },
    ],
    [
      { title: 'Who was rejected at which port', view: 'table', query: FlowLogQueries.rejectedSources().limit(ROWS) },
      { title: 'Top talkers by bytes', view: 'table', query: FlowLogQueries.topTalkers().limit(ROWS) },
    ],
    [
      { title: 'Gaps: records that AWS skipped', view: 'line', query: FlowLogQueries.skippedData() },
    ],
  ];
}

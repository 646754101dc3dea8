import { FlowLogFormat } from '../../src/model/flow-log-format';
import { dashboardPanels } from '../../src/query/dashboard-panels';

const panels = dashboardPanels(300).flat();

test('a line asks for numbers over time and nothing else, because Logs Insights draws no other lines', () => {
  for (const { title, view, query } of panels) {
    const { period, groups } = query._question;
    expect([title, period !== undefined && groups.length === 0]).toEqual([title, view === 'line']);
  }
});

test('bars and tables have an end', () => {
  const most = panels.map(({ view, query }) => [view, query._question.limit]);

  expect(new Set(most.map(String))).toEqual(new Set(['line,', 'bar,10', 'table,20']));
});

test('points are as far apart as asked, and titles are told apart', () => {
  expect(dashboardPanels(3600)[0].map(({ query }) => query._question.period)).toEqual([3600, 3600]);
  expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
});

test('the first rows can be asked of records in the default format', () => {
  for (const { query } of dashboardPanels(60).slice(0, 3).flat()) {
    expect(() => query.toLogsInsights(FlowLogFormat.DEFAULT)).not.toThrow();
  }
});

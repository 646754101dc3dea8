import { drawBars } from '../../src/chart/bar-chart';
import { Drawing, svgOf } from '../../src/chart/drawing';
import { Content, element } from '../../src/chart/markup';
import type { Point } from '../../src/chart/periods';
import { drawTimes } from '../../src/chart/time-chart';
import { DEFAULT_AGGREGATION, TYPICAL_DELIVERY } from '../../src/model/delivery';
import { dashboardPanels } from '../../src/query/dashboard-panels';
import { cellsOf } from '../../src/query/draw-table';
import { FlowLogQuery } from '../../src/query/flow-log-query';
import type { Widget } from './dashboard-body';
import type { SampleDashboard } from './sample-dashboard';
import { NIGHT } from './sample-night';

/** A unit of the dashboard's grid, in pixels. */
const UNIT = 49;
const COLUMNS = 24;
const GAP = 8;
const TITLE = 34;

/** A row of a table; the console scrolls what does not fit. */
const ROW = 17;

/** What a chart has above and below its plot. */
const AROUND_PLOT = 66;

const PERIOD = 600;

/** The dashboard as a page that needs nothing else: each widget where the body has it, with our own answer to its query. */
export function drawDashboard(sample: SampleDashboard): string {
  const { width, height } = sizeOf(sample.body.widgets);
  const { text } = element('html', { lang: 'en' },
    element('head', {}, element('meta', { charset: 'utf-8' }), element('title', {}, 'Flow logs'), element('style', {}, STYLE)),
    element('body', { style: `width:${width}px;height:${height}px` }, sample.body.widgets.map((widget) =>
      element('section', { style: placeOf(widget) },
        element('h2', {}, widget.properties.title ?? ''), contentOf(widget, sample)))));
  return `<!doctype html>\n${text}\n`;
}

/** How large the page is, in pixels. */
export function sizeOf(widgets: readonly Widget[]): { width: number; height: number } {
  return { width: COLUMNS * UNIT + GAP, height: Math.max(...widgets.map(({ y, height }) => y + height)) * UNIT + GAP };
}

function placeOf({ x, y, width, height }: Widget): string {
  const [left, top, wide, high] = [x * UNIT + GAP, y * UNIT + GAP, width * UNIT - GAP, height * UNIT - GAP];
  return `left:${left}px;top:${top}px;width:${wide}px;height:${high}px`;
}

function contentOf(widget: Widget, { lines, alarms }: SampleDashboard): Content {
  switch (widget.type) {
    case 'alarm': return alarms.map(({ name, state }) => element('p', { class: `state ${state}` }, `${name}: ${state}`));
    case 'metric': return chart(widget, drawOverTime(widget, arrivals(lines), PERIOD, 'IncomingLogEvents'));
    case 'log': return answerOf(widget, lines);
    case 'text': throw new Error('the sample has one section, which needs no text');
  }
}

function answerOf(widget: Widget, lines: string[]): Content {
  const { query: asked, view } = widget.properties;
  const panel = dashboardPanels(PERIOD).flat().find(({ query }) => asked === `SOURCE 'vpc-flow-logs' | ${query.toLogsInsights()}`);
  if (panel === undefined) throw new Error(`nobody knows the query of '${widget.properties.title}': ${asked}`);
  const { columns, rows } = panel.query.run(lines);
  switch (view) {
    case 'timeSeries': {
      const points = rows.map(({ time, measure }) => ({ at: time!.getTime() / 1000, value: measure }));
      return chart(widget, drawOverTime(widget, points, panel.query._question.period!, columns.at(-1)!));
    }
    case 'bar': return chart(widget, drawBars({
      description: panel.query.toString(),
      headings: [columns[0], columns[1]],
      bars: rows.map(({ values, measure }) => ({ label: values.join(' '), value: measure })),
      width: insideOf(widget),
    }));
    default: return tableOf([columns, ...rows.map(cellsOf)], Math.floor((widget.height * UNIT - GAP - TITLE) / ROW));
  }
}

function tableOf([head, ...rows]: string[][], most: number): Content {
  const rowOf = (kind: string, cells: string[]) => element('tr', {}, cells.map((cell) => element(kind, {}, cell)));
  return element('table', {}, rowOf('th', head), rows.slice(0, most - 1).map((cells) => rowOf('td', cells)));
}

function drawOverTime(widget: Widget, points: Point[], period: number, heading: string): Drawing {
  const ends = [{ at: NIGHT.from }, { at: NIGHT.until - period }];
  return drawTimes({
    description: widget.properties.title!,
    heading,
    period,
    form: 'lines',
    series: [{ name: heading, points: [...ends, ...points.filter(isInNight)] }],
    extreme: 'largest',
    width: insideOf(widget),
    height: widget.height * UNIT - GAP - TITLE - AROUND_PLOT - GAP,
  });
}

/** How many records arrived in each period, if each is as late as usual. */
function arrivals(lines: string[]): Point[] {
  const late = Math.floor((DEFAULT_AGGREGATION + TYPICAL_DELIVERY) / 60) * 60;
  const perMinute = FlowLogQuery.count()._perSeconds(60).run(lines).rows;
  const periods = new Map<number, number>();
  for (const { time, measure = 0 } of perMinute) {
    const at = Math.floor((time!.getTime() / 1000 + late) / PERIOD) * PERIOD;
    periods.set(at, (periods.get(at) ?? 0) + measure);
  }
  return [...periods].map(([at, value]) => ({ at, value }));
}

const isInNight = ({ at }: Point) => at >= NIGHT.from && at < NIGHT.until;
const insideOf = ({ width }: Widget) => width * UNIT - 3 * GAP;
const chart = ({ properties: { title } }: Widget, drawing: Drawing) => svgOf(drawing, title!);

const STYLE = [
  `body{position:relative;margin:0;background:#f2f3f3;color:#16191f;font:12px/16px DejaVu Sans,Arial,sans-serif}`,
  'section{position:absolute;box-sizing:border-box;overflow:hidden;padding:0 8px;background:#fff;border:1px solid #d5dbdb}',
  `h2{margin:0;font-size:14px;line-height:${TITLE - 6}px}svg{display:block}`,
  'table{width:100%;border-collapse:collapse}td,th{padding:0;text-align:left;border-bottom:1px solid #eaeded}td:last-child,th:last-child{text-align:right}',
  '.state{display:inline-block;margin:0 16px 0 0;padding:2px 10px;border-left:6px solid #1d8102;background:#f2f8f0}',
  '.ALARM{border-color:#d13212;background:#fdf3f1}.INSUFFICIENT_DATA{border-color:#687078;background:#f2f3f3}',
].join('');

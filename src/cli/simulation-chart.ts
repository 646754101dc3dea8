import { andMore, numberText } from '../chart/number-text';
import type { Report } from '../chart/report';
import { Span, spanText, Strip } from '../chart/strips';
import { drawTimes } from '../chart/time-chart';
import { momentText } from '../chart/time-scale';
import type { AlarmSettings } from '../simulation/alarm-settings';
import type { AlarmSimulation } from '../simulation/alarm-simulation';
import { isTooMuch } from '../simulation/comparison';
import { durationText } from '../model/duration-text';
import { SimulatedAlarmState } from '../simulation/simulated-alarm-state';
import type { SimulatedStateChange } from '../simulation/simulated-state-change';
import { summaryOf } from '../simulation/timeline';
import { describeFiles, tableOf } from './chart-facts';

/** What is compared with the threshold, and how. */
type Compared = Pick<AlarmSettings, 'statistic' | 'comparisonOperator'>;

/** The timeline of a simulated alarm as a chart. */
export function simulationChart(
  simulation: AlarmSimulation, { statistic, comparisonOperator }: Compared, files: readonly string[],
): Report {
  const result = simulation._result();
  const { datapoints, period, threshold, changes, earliestChanges } = result;
  const strips = [
    strip('if every record is there at once', earliestChanges),
    strip('if every record is as late as usual', changes),
  ];
  const [verdict, ...facts] = summaryOf(result);
  return {
    title: `The alarm ${verdict}`,
    facts: [...facts, describeFiles(files)],
    drawing: drawTimes({
      description: strips.map(({ label }) => label).join('. '),
      heading: `${statistic} per ${durationText(period)}`,
      period,
      form: 'columns',
      series: [{ name: statistic, points: datapoints.map(({ start, value }) => ({ at: seconds(start), value })) }],
      threshold,
      extreme: isTooMuch({ comparisonOperator }) ? 'largest' : 'smallest',
      strips,
    }),
    table: tableOf(['from (UTC)', statistic], datapoints, ({ start, value }) =>
      [momentText(seconds(start)), value === undefined ? 'no data' : numberText(value)]),
  };
}

/** When the alarm is in ALARM. */
function strip(circumstances: string, changes: readonly SimulatedStateChange[]): Strip {
  const spans = changes.flatMap(({ at, after }, index): Span[] => {
    if (after !== SimulatedAlarmState.ALARM) return [];
    const next = changes.at(index + 1);
    return [{ text: 'ALARM', from: seconds(at), ...next === undefined ? {} : { until: seconds(next.at) } }];
  });
  const told = spans.slice(0, SPANS_TOLD).map(spanText);
  const rest = spans.length > SPANS_TOLD ? [andMore(spans.length - SPANS_TOLD, 'time')] : [];
  return { label: `${circumstances}: ${spans.length === 0 ? 'never ALARM' : [...told, ...rest].join(', ')}`, spans };
}

/** So many times are told. */
const SPANS_TOLD = 2;

function seconds(date: Date): number {
  return date.getTime() / 1000;
}

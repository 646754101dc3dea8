import { mayCoexist } from '../coexistence';
import { readFilter } from '../filters/flow-log-filter';
import { addTo } from '../../../model/groups';
import { oncePer } from '../../../model/once-per';
import type { Json, Value } from '../../view/template';
import { listOf, objectOf, same } from '../../view/values';
import type { AppView } from '../../view/app-view';
import type { AlarmView, MetricFilterView, MetricTransformationView } from '../../view/views';

/** The one metric that an alarm monitors, with the metric filters that publish it, one of which at least is on flow logs. */
export interface AlarmedMetric {
  /** 'Sum', 'Average', 'p90'; undefined if the alarm has none. */
  readonly statistic: Value<string>;
  /** Seconds. */
  readonly period: Value<number>;
  /** The only unit that counts; undefined if all do. */
  readonly unit: Value<string>;
  /** The alarm's `Dimensions`. */
  readonly dimensions: Json;
  /** All that may publish the metric, also filters on other logs and those whose metric is known only at deployment. */
  readonly sources: readonly MetricSource[];
}

/** What a metric filter publishes. */
export interface MetricSource extends MetricTransformationView {
  readonly filter: MetricFilterView;
}

/**
 * Reads what an alarm monitors; `undefined` if it is not one metric of metric filters on flow logs, or if that is not known.
 */
export function readAlarm(alarm: AlarmView, app: AppView): AlarmedMetric | undefined {
  const published = sourcesIn(app);
  if (published.size === 0) return undefined; // reading an alarm costs more than this
  const { namespace, name, statistic, period, unit, dimensions } = metricOf(alarm);
  if (typeof namespace !== 'string' || typeof name !== 'string') return undefined;
  const sources = [...published.get(`${namespace}\n${name}`) ?? [], ...published.get(UNNAMED) ?? []]
    .filter(({ filter }) => mayCoexist(filter, alarm));
  const isOnFlowLogs = sources.some(({ filter, metricName }) =>
    metricName === name && readFilter(filter, app) !== undefined);
  return isOnFlowLogs ? { statistic, period, unit, dimensions, sources } : undefined;
}

interface Named extends Omit<AlarmedMetric, 'sources'> {
  readonly namespace: Json;
  readonly name: Json;
}

/** The metric as the alarm itself names it, or as the only entry of its `Metrics` does. */
function metricOf(alarm: AlarmView): Named {
  if (alarm.metrics === undefined) {
    const { namespace, metricName: name, period, unit, dimensions } = alarm;
    return { namespace, name, period, unit, dimensions, statistic: alarm.statistic ?? alarm.extendedStatistic };
  }
  const metrics = listOf(alarm.metrics) ?? [];
  const { AccountId: account, MetricStat } = (metrics.length === 1 ? objectOf(metrics[0]) : undefined) ?? {};
  // Another account has a metric of the same name, and other filters that publish it.
  const isOurs = account === undefined || same(account as Value<string>, alarm.stack.account);
  const stat = isOurs ? objectOf(MetricStat) : undefined;
  const metric = objectOf(stat?.Metric);
  return {
    namespace: metric?.Namespace,
    name: metric?.MetricName,
    dimensions: metric?.Dimensions,
    statistic: stat?.Stat as Value<string>,
    period: stat?.Period as Value<number>,
    unit: stat?.Unit as Value<string>,
  };
}

/** Where what publishes a metric of unknown name is kept. */
const UNNAMED = '\n';

const sourcesIn = oncePer((app: AppView): Map<string, MetricSource[]> => {
  const found = new Map<string, MetricSource[]>();
  if (!app.metricFilters.some((filter) => readFilter(filter, app) !== undefined)) return found;
  for (const filter of app.metricFilters) {
    for (const transformation of filter.transformations) {
      const { metricNamespace: namespace, metricName: name } = transformation;
      const isNamed = typeof namespace === 'string' && typeof name === 'string';
      addTo(found, isNamed ? `${namespace}\n${name}` : UNNAMED, { ...transformation, filter });
    }
  }
  return found;
});

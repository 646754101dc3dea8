import { areApart } from '../destinations';
import { readFilter } from '../filters/flow-log-filter';
import { addTo } from '../../view/group';
import { oncePer } from '../../view/once-per';
import { listOf, objectOf } from '../../view/values';
import type { Json, Value } from '../../view/values';
import type { AlarmView, AppView, MetricFilterView, MetricTransformationView } from '../../view/views';

/** The one metric that an alarm watches, with the metric filters on flow logs that publish it. */
export interface AlarmedMetric {
  /** 'Sum', 'Average', 'p90'; absent if the alarm has none. */
  readonly statistic: Value<string>;
  /** The alarm's `Dimensions`. */
  readonly dimensions: Json;
  /** At least one. */
  readonly sources: readonly MetricSource[];
}

/** What a metric filter publishes. */
export interface MetricSource extends MetricTransformationView {
  readonly filter: MetricFilterView;
}

/**
 * Reads what an alarm watches; `undefined` if it is not one metric of metric filters on flow logs, or if that is not known.
 */
export function readAlarm(alarm: AlarmView, app: AppView): AlarmedMetric | undefined {
  const published = sourcesIn(app);
  if (published.size === 0) return undefined; // reading an alarm costs more than this
  const { namespace, name, statistic, dimensions } = metricOf(alarm);
  if (typeof namespace !== 'string' || typeof name !== 'string') return undefined;
  const sources = (published.get(`${namespace}\n${name}`) ?? [])
    .filter(({ filter }) => !areApart(filter.stack, alarm.stack));
  return sources.length === 0 ? undefined : { statistic, dimensions, sources };
}

/** The metric as the alarm itself names it, or as the only entry of its `Metrics` does. */
function metricOf(alarm: AlarmView): { namespace: Json; name: Json; statistic: Value<string>; dimensions: Json } {
  if (alarm.metrics === undefined) {
    const { namespace, metricName: name, dimensions } = alarm;
    return { namespace, name, dimensions, statistic: alarm.statistic ?? alarm.extendedStatistic };
  }
  const metrics = listOf(alarm.metrics) ?? [];
  const stat = metrics.length === 1 ? objectOf(objectOf(metrics[0])?.MetricStat) : undefined;
  const metric = objectOf(stat?.Metric);
  return {
    namespace: metric?.Namespace,
    name: metric?.MetricName,
    dimensions: metric?.Dimensions,
    statistic: stat?.Stat as Value<string>,
  };
}

const sourcesIn = oncePer((app: AppView): Map<string, MetricSource[]> => {
  const found = new Map<string, MetricSource[]>();
  for (const filter of app.metricFilters) {
    if (readFilter(filter, app) === undefined) continue;
    for (const transformation of filter.transformations) {
      const { metricNamespace, metricName } = transformation;
      if (typeof metricNamespace !== 'string' || typeof metricName !== 'string') continue;
      addTo(found, `${metricNamespace}\n${metricName}`, { ...transformation, filter });
    }
  }
  return found;
});

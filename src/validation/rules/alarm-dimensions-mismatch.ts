import { readAlarm } from '../questions/alarms/alarmed-metric';
import type { MetricSource } from '../questions/alarms/alarmed-metric';
import { defineRule } from '../rule';
import type { Json } from '../view/template';
import { listOf, memberOf, objectOf } from '../view/values';

/** CloudWatch keeps each set of dimensions as a metric of its own: an alarm on another set never sees data. */
export const alarmDimensionsMismatch = defineRule({
  id: 'alarm-dimensions-mismatch',
  summary: 'The dimensions of an alarm differ from those that the metric filter on flow logs publishes.',
  severity: 'error',
  subject: 'alarm',
  check(alarm, app) {
    const metric = readAlarm(alarm, app);
    if (metric === undefined) return [];
    const wanted = namesIn(metric.dimensions, 'Name');
    const published = metric.sources.map(publishedNames);
    const [first] = published;
    if (wanted === undefined || published.some((names) => names === undefined || names === wanted)) return [];
    return [{
      property: 'Dimensions',
      message: `the alarm asks for ${describe(wanted)}, but the metric filter publishes ${describe(first)}: `
        + 'the alarm never receives a datapoint',
      fix: 'Give the alarm the dimensions of the metric filter, each with a value: metric({ dimensionsMap: { … } }).',
    }];
  },
});

/** The dimensions' names as one text; `undefined` where they are not known. */
function namesIn(dimensions: Json, key: 'Key' | 'Name'): string | undefined {
  if (dimensions === undefined) return '';
  const names = listOf(dimensions)?.map((dimension) => objectOf(dimension)?.[key]);
  return names?.every((name) => typeof name === 'string') ? names.sort().join(', ') : undefined;
}

function publishedNames({ filter, dimensions }: MetricSource): string | undefined {
  return memberOf(filter.properties, 'EmitSystemFieldDimensions') === undefined ? namesIn(dimensions, 'Key') : undefined;
}

function describe(names: string | undefined): string {
  return names === '' || names === undefined ? 'no dimensions' : `the dimensions ${names}`;
}

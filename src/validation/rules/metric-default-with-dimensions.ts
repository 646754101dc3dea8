import { readFilter } from '../questions/filters/flow-log-filter';
import { defineRule } from '../rule';
import { listOf } from '../view/values';

/** CloudWatch Logs rejects a filter that has both. */
export const metricDefaultWithDimensions = defineRule({
  id: 'metric-default-with-dimensions',
  summary: 'A metric filter on flow logs has both a default value and dimensions.',
  severity: 'error',
  subject: 'metric-filter',
  check(filter, app) {
    if (readFilter(filter, app) === undefined) return [];
    return filter.transformations.flatMap(({ defaultValue, dimensions }, index) => {
      if (typeof defaultValue !== 'number' || (listOf(dimensions) ?? []).length === 0) return [];
      return [{
        property: `MetricTransformations.${index}.DefaultValue`,
        message: `the filter has the default value ${defaultValue} together with dimensions: CloudWatch Logs rejects it`,
        fix: "Remove the default value, and set the alarm's treatment of missing data to 'notBreaching'.",
      }];
    });
  },
});

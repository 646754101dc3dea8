import { columnNames } from '../../filter-pattern/pattern';
import { readFilter } from '../questions/filters/flow-log-filter';
import { extractedNames } from '../questions/filters/pattern-fault';
import { defineRule } from '../rule';

/** CloudWatch Logs takes the filter and publishes nothing. */
export const metricValueNotInPattern = defineRule({
  id: 'metric-value-not-in-pattern',
  summary: 'The value or a dimension of a metric filter refers to a column that its pattern does not have.',
  severity: 'error',
  subject: 'metric-filter',
  check(filter, app) {
    const pattern = readFilter(filter, app)?.pattern;
    if (pattern === undefined) return [];
    const columns = columnNames(pattern);
    const missing = extractedNames(filter).find((name) => !columns.includes(name) && !/^\d+$/.test(name));
    if (missing === undefined) return [];
    return [{
      property: 'MetricTransformations',
      message: `'$${missing}' is not a column of the pattern: CloudWatch Logs accepts the filter and publishes no data`,
      fix: columns.length === 0
        ? 'Name the columns in the pattern.'
        : `Use one of the pattern's columns: ${columns.map((name) => `$${name}`).join(', ')}.`,
    }];
  },
});

import * as fc from 'fast-check';
import type { MetricSource } from '../../../../src/validation/questions/alarms/alarmed-metric';
import { rangeOf } from '../../../../src/validation/questions/alarms/datapoint-range';
import { metricFilter } from '../../../support/filters';
import { UNKNOWN } from '../../../support/views';

const source = (metricValue: MetricSource['metricValue'], defaultValue?: MetricSource['defaultValue']): MetricSource =>
  ({ ...metricFilter().transformations[0], metricValue, defaultValue, filter: metricFilter() });

const STATISTICS: Record<string, (values: number[]) => number> = {
  Sum: (values) => values.reduce((sum, value) => sum + value, 0),
  SampleCount: (values) => values.length,
  Minimum: (values) => Math.min(...values),
  Maximum: (values) => Math.max(...values),
  Average: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
};

test.each(Object.entries(STATISTICS))('the %s of whatever is published lies in the range', (name, statistic) => {
  fc.assert(fc.property(
    fc.nat(9), fc.option(fc.nat(9), { nil: undefined }), fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }),
    (value, byDefault, matches) => {
      const values = matches.map((isMatch) => isMatch ? value : byDefault ?? value);

      const { lowest, highest } = rangeOf(name, [source(String(value), byDefault)])!;

      expect(statistic(values)).toBeGreaterThanOrEqual(lowest);
      expect(statistic(values)).toBeLessThanOrEqual(highest);
    },
  ));
});

test.each([
  ['a value from the record', 'Average', source('$bytes')],
  ['a value known only at deployment', 'Average', source(UNKNOWN)],
  ['a default value known only at deployment', 'Average', source('1', UNKNOWN)],
  ['a sum of negative values', 'Sum', source('-1')],
  ['another statistic', 'tc90', source('1')],
])('%s has no known range', (_, statistic, given) => {
  expect(rangeOf(statistic, [given])).toBeUndefined();
});

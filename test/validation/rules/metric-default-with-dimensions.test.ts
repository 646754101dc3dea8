import { metricDefaultWithDimensions as rule } from '../../../src/validation/rules/metric-default-with-dimensions';
import { filterFaults, metricFilter } from '../../support/filters';
import { UNKNOWN } from '../../support/views';

const dimensions = [{ Key: 'Interface', Value: '$eni' }];

test.each([0, 5])('a default value of %d together with dimensions fails', (defaultValue) => {
  expect(filterFaults(rule, metricFilter(undefined, { defaultValue, dimensions }))).toEqual([
    expect.stringContaining(`MetricTransformations.0.DefaultValue: the filter has the default value ${defaultValue} together with dimensions`)]);
});

test.each([
  ['dimensions alone', { dimensions }],
  ['a default value alone', { defaultValue: 0 }],
  ['an empty list of dimensions', { defaultValue: 0, dimensions: [] }],
  ['dimensions known only at deployment', { defaultValue: 0, dimensions: UNKNOWN }],
  ['a default value known only at deployment', { defaultValue: UNKNOWN, dimensions }],
])('%s passes', (_, given) => {
  expect(filterFaults(rule, metricFilter(undefined, given))).toEqual([]);
});

test('both together pass on a log group without flow logs', () => {
  expect(filterFaults(rule, metricFilter(undefined, { defaultValue: 0, dimensions }), [])).toEqual([]);
});

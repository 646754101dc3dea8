import { metricValueNotInPattern as rule } from '../../../src/validation/rules/metric-value-not-in-pattern';
import { filterFaults, metricFilter } from '../../support/filters';
import { UNKNOWN } from '../../support/views';

const PATTERN = '[..., bytes, start, end, action="REJECT", status]';

test.each([
  ['value', { metricValue: '$packets' }, '$packets'],
  ['value in other upper and lower case', { metricValue: '$Bytes' }, '$Bytes'],
  ['dimension', { dimensions: [{ Key: 'Interface', Value: '$eni' }] }, '$eni'],
])('a %s that is no column of the pattern fails, and the fix lists those that are', (_, given, name) => {
  const filter = metricFilter(PATTERN, given);

  expect(filterFaults(rule, filter)).toEqual([`MetricTransformations: '${name}' is not a column of the pattern: `
    + 'CloudWatch Logs accepts the filter and publishes no data']);
});

test.each([
  ['a number', PATTERN, { metricValue: '1' }],
  ['a column', PATTERN, { metricValue: '$bytes', dimensions: [{ Key: 'Action', Value: '$action' }] }],
  ['a column without a name, by its position', PATTERN, { metricValue: '$9' }],
  ['a value known only at deployment', PATTERN, { metricValue: UNKNOWN }],
  ['dimensions known only at deployment', PATTERN, { dimensions: UNKNOWN }],
  ['a dimension known only at deployment', PATTERN, { dimensions: [{ Key: 'Interface', Value: UNKNOWN }] }],
  ['a pattern known only at deployment', UNKNOWN, { metricValue: '$bytes' }],
  ['a JSON pattern', '{ $.bytes > 0 }', { metricValue: '$.bytes' }],
])('%s passes', (_, pattern, given) => {
  expect(filterFaults(rule, metricFilter(pattern, given))).toEqual([]);
});

test('a log group without flow logs passes', () => {
  expect(filterFaults(rule, metricFilter(PATTERN, { metricValue: '$packets' }), [])).toEqual([]);
});

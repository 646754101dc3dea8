import { alarmDimensionsMismatch as rule } from '../../../src/validation/rules/alarm-dimensions-mismatch';
import { alarm, alarmFaults, metricFilter } from '../../support/filters';
import { UNKNOWN } from '../../support/views';

const perInterface = metricFilter(undefined, { dimensions: [{ Key: 'Interface', Value: '$eni' }] });
const ofOne = [{ Name: 'Interface', Value: 'eni-0123456789abcdef0' }];

test.each([
  ['none of the dimensions that the filter publishes', alarm(), [perInterface], 'asks for no dimensions'],
  ['another dimension', alarm({ dimensions: [{ Name: 'Eni', Value: 'eni-1' }] }), [perInterface],
    'asks for the dimensions Eni, but the metric filter publishes the dimensions Interface'],
  ['a dimension that the filter does not publish', alarm({ dimensions: ofOne }), [metricFilter()],
    'the metric filter publishes no dimensions'],
])('an alarm that asks for %s fails', (_, subject, filters, message) => {
  expect(alarmFaults(rule, subject, filters)).toEqual([expect.stringContaining(message)]);
});

const emitting = metricFilter(undefined, {}, { properties: { EmitSystemFieldDimensions: ['@aws.account'] } });
const transformed = metricFilter(undefined, {}, { properties: { 'Fn::Transform': UNKNOWN } });
const plain = metricFilter(undefined, {}, { logicalId: 'Plain' });

test.each([
  ['neither has any', alarm(), [metricFilter()]],
  ['both have the same', alarm({ dimensions: ofOne }), [perInterface]],
  ['another filter publishes the metric without', alarm(), [perInterface, plain]],
  ['those of the alarm are known only at deployment', alarm({ dimensions: UNKNOWN }), [perInterface]],
  ['those of the filter are known only at deployment', alarm(), [metricFilter(undefined, { dimensions: UNKNOWN })]],
  ['the filter adds system fields', alarm({ dimensions: [{ Name: '@aws.account', Value: '1' }] }), [emitting]],
  ['a macro may add system fields', alarm({ dimensions: [{ Name: '@aws.account', Value: '1' }] }), [transformed]],
])('dimensions pass if %s', (_, subject, filters) => {
  expect(alarmFaults(rule, subject, filters)).toEqual([]);
});

import { similarFlowLog as rule } from '../../../src/validation/rules/similar-flow-log';
import type { FlowLogView } from '../../../src/validation/view/views';
import { faults } from '../../support/rules';
import { app, flowLog, UNKNOWN } from '../../support/views';

function second(other: Partial<FlowLogView>, hidesDummies = false): string[] {
  const later = flowLog({ logicalId: 'Other', ...other });
  return faults(rule, later, app([flowLog({ logicalId: 'One' }), later], { hidesDummies }));
}

test.each([
  ['format', { logFormat: '${version} ${srcaddr}' }],
  ['interval', { maxAggregationInterval: 60 }],
  ['format, which is known only at deployment', { logFormat: UNKNOWN }],
])('two flow logs that agree in all but the %s are told that AWS may refuse one', (_, given) => {
  expect(second(given))
    .toEqual([expect.stringMatching(/^ResourceId: Stack\/One has the same .* EC2 may reject the second one/)]);
});

test.each([
  ['agree in everything are the fault of another rule and', {}],
  ['differ in their traffic type', { trafficType: 'REJECT' }],
  ['differ in their resource', { resourceId: 'vpc-0aaaaaaaaaaaaaaaa' }],
  ['differ in their destination', { logGroupName: 'others' }],
  ['have a resource known only at deployment', { resourceId: UNKNOWN, maxAggregationInterval: 60 }],
])('two flow logs that %s pass', (_, given) => {
  expect(second(given)).toEqual([]);
});

test('lookups that are still to be done pass: their dummy ids are all the same', () => {
  expect(second({ maxAggregationInterval: 60 }, true)).toEqual([]);
});

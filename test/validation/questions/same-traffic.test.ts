import { overlap, twinOf } from '../../../src/validation/questions/same-traffic';
import type { FlowLogView } from '../../../src/validation/view/views';
import { app, flowLog, UNKNOWN } from '../../support/views';

const FIRST = flowLog({ logicalId: 'First' });

test.each<[string, Partial<FlowLogView>, boolean | undefined]>([
  ['everything agrees', {}, true],
  ['the default interval is given', { maxAggregationInterval: 600 }, true],
  ['another interval is given', { maxAggregationInterval: 60 }, false],
  ['another format is given', { logFormat: '${start}' }, false],
  ['the interval is unknown', { maxAggregationInterval: UNKNOWN }, false],
  ['the resource is another one', { resourceId: 'vpc-1' }, undefined],
  ['the resource is unknown', { resourceId: UNKNOWN }, undefined],
  ['the destination is another one', { logGroupName: 'others' }, undefined],
  ['the traffic type is another one', { trafficType: 'REJECT' }, undefined],
  ['the traffic type is unknown', { trafficType: UNKNOWN }, undefined],
])('where %s the twin is exact: %p', (_, given, isExact) => {
  const second = flowLog({ logicalId: 'Second', ...given });
  const inApp = app([FIRST, second]);

  expect(twinOf(second, inApp)).toEqual(isExact === undefined ? undefined : { other: FIRST, isExact });
  expect(twinOf(FIRST, inApp)).toBeUndefined();
});

test('an exact twin is preferred to a similar one that comes first', () => {
  const [similar, exact, third] = [
    flowLog({ logicalId: 'A', maxAggregationInterval: 60 }), flowLog({ logicalId: 'B' }), flowLog({ logicalId: 'C' }),
  ];

  expect(twinOf(third, app([similar, exact, third]))).toEqual({ other: exact, isExact: true });
});

test.each<[FlowLogView['trafficType'], FlowLogView['trafficType'], boolean]>([
  ['ALL', 'REJECT', true], ['ACCEPT', 'ACCEPT', true], ['ACCEPT', 'REJECT', false], [UNKNOWN, 'ALL', false], ['ALL', UNKNOWN, false],
])('traffic of %p is traffic of %p: %s', (one, other, expected) => {
  expect(overlap(flowLog({ trafficType: one }), flowLog({ trafficType: other }))).toBe(expected);
});

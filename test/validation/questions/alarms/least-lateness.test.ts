import { lateness } from '../../../../src/model/delivery';
import { leastLateness } from '../../../../src/validation/questions/alarms/least-lateness';
import { readLogGroup } from '../../../../src/validation/questions/filters/flow-log-filter';
import type { FlowLogView } from '../../../../src/validation/view/views';
import { flowLogInGroup, GROUP } from '../../../support/filters';
import { app, flowLog, Reference, STACK, UNKNOWN } from '../../../support/views';

const groupOf = (...flowLogs: FlowLogView[]) =>
  readLogGroup(new Reference(GROUP), { stack: STACK }, app([GROUP, ...flowLogs]));
const [MINUTE, TEN] = [60, 600].map((maxAggregationInterval) => flowLogInGroup({ logicalId: `L${maxAggregationInterval}`, maxAggregationInterval }));

test('records are as late as those of the most punctual flow log', () => {
  expect(leastLateness([groupOf(TEN)])).toBe(lateness(600));
  expect(leastLateness([groupOf(TEN, MINUTE)])).toBe(lateness(60));
  expect(leastLateness([groupOf(TEN), groupOf(MINUTE)])).toBe(lateness(60));
});

test.each<[string, Parameters<typeof leastLateness>[0]]>([
  ['a group that no flow log delivers to', [groupOf(TEN), undefined]],
  ['an unknown interval', [groupOf(TEN, flowLogInGroup({ maxAggregationInterval: UNKNOWN }))]],
  ['another flow log that may deliver there', [groupOf(TEN, flowLog({ logGroupName: UNKNOWN }))]],
  ['no group', []],
])('with %s nothing is known', (_, groups) => {
  expect(leastLateness(groups)).toBeUndefined();
});

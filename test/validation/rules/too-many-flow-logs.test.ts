import { tooManyFlowLogs as rule } from '../../../src/validation/rules/too-many-flow-logs';
import type { FlowLogView } from '../../../src/validation/view/views';
import { app, flowLog, stackIn, UNKNOWN } from '../../support/views';

function found(count: number, given: (index: number) => Partial<FlowLogView> = () => ({}), hidesDummies = false) {
  const flowLogs = Array.from({ length: count }, (_, index) => flowLog({ logicalId: `F${index}`, ...given(index) }));
  const inApp = app(flowLogs, { hidesDummies });
  return rule.check(inApp, inApp).map(({ resource }) => resource?.logicalId);
}

test('the 251st flow log of a resource fails, once however many follow', () => {
  expect(found(253)).toEqual(['F250']);
});

test.each([
  ['250 of one resource', 250, () => ({})],
  ['300 of two resources', 300, (index: number) => ({ resourceId: `vpc-${index % 2}` })],
  ['300 of resources known only at deployment', 300, () => ({ resourceId: UNKNOWN })],
  ['300 in two accounts', 300, (index: number) => ({ stack: stackIn(index % 2 === 0 ? '111122223333' : '444455556666') })],
])('%s pass', (_, count, given) => {
  expect(found(count, given)).toEqual([]);
});

test('lookups that are still to be done pass: their dummy ids are all the same', () => {
  expect(found(251, undefined, true)).toEqual([]);
});

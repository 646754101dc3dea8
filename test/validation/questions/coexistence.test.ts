import { mayBeAlternatives, mayCoexist } from '../../../src/validation/questions/coexistence';
import type { FlowLogView } from '../../../src/validation/view/views';
import { flowLog, stackIn } from '../../support/views';

test.each<[Partial<FlowLogView>, Partial<FlowLogView>, boolean]>([
  [{}, {}, true],
  [{ condition: 'A' }, {}, true],
  [{ condition: 'A' }, { condition: 'A' }, true],
  [{ condition: 'A' }, { condition: 'B' }, false],
  [{ stack: stackIn('111122223333') }, { stack: stackIn('444455556666') }, false],
])('%j and %j may exist at once: %s', (one, other, expected) => {
  expect(mayCoexist(flowLog(one), flowLog(other))).toBe(expected);
});

test('resources in different places are no alternatives', () => {
  expect(mayBeAlternatives(flowLog({ stack: stackIn('111122223333') }), flowLog({ stack: stackIn('444455556666') }))).toBe(false);
  expect(mayBeAlternatives(flowLog({ condition: 'A' }), flowLog({ condition: 'B' }))).toBe(true);
});

import { differencesOf } from '../../../src/validation/view/baseline-view';
import { baselineFlowLog, baselineView } from '../../support/baseline-view';

test('differences are picked by their kinds, each with its flow log', () => {
  const [a, b] = ['A', 'B'].map((path) => baselineFlowLog({ path }));
  const view = baselineView([{ kind: 'new', flowLog: a }, { kind: 'renamed', flowLog: b, before: a }]);

  expect(differencesOf(view, 'renamed')).toEqual([view.differences[1]]);
  expect(differencesOf(view, 'changed')).toEqual([]);
});

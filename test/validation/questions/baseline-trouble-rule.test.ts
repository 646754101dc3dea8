import { troubleRule } from '../../../src/validation/questions/baseline-trouble-rule';
import { baselineView, findings } from '../../support/baseline-view';
import { flowLog } from '../../support/views';

const RULE = troubleRule('damaged', { id: 'an-id', summary: 'A summary.', severity: 'error', fix: (file) => `Restore ${file}.` });
const LANDMARKS = ['A', 'B'].map((path) => flowLog({ path }));

test('trouble of its kind is reported at the first flow log of each stack', () => {
  const baseline = baselineView([], { trouble: { kind: 'damaged', message: 'line 1 is odd' }, landmarks: LANDMARKS });

  expect(findings(RULE, baseline)).toEqual(LANDMARKS.map((resource) =>
    ({ resource, message: 'line 1 is odd', fix: 'Restore cdk.flow-logs.json.' })));
});

test('no trouble, and trouble of another kind, is not its fault', () => {
  expect(findings(RULE, baselineView([]))).toEqual([]);
  expect(findings(RULE, baselineView([], { trouble: { kind: 'setting', message: 'm' } }))).toEqual([]);
});

test('the rule has the id and severity that it is declared with', () => {
  expect(RULE).toMatchObject({ id: 'an-id', summary: 'A summary.', severity: 'error', subject: 'baseline' });
});

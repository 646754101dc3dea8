import { baselineFileDamaged } from '../../../src/validation/rules/baseline-file-damaged';
import { findings, baselineView } from '../../support/baseline-view';

test('the trouble is told as it is, at a flow log, with the way out', () => {
  const baseline = baselineView([], { trouble: { kind: 'damaged', message: 'what is wrong' } });

  expect(findings(baselineFileDamaged, baseline)).toMatchObject([{
    resource: { path: 'Network/FlowLog/FlowLog' }, message: 'what is wrong', fix: expect.stringContaining('Fix cdk.flow-logs.json at that location') as string,
  }]);
});

test('without that trouble there is nothing to tell', () => {
  expect(findings(baselineFileDamaged, baselineView([]))).toEqual([]);
  expect(findings(baselineFileDamaged, baselineView([], { trouble: { kind: 'setting', message: 'something else' } }))).toEqual([]);
});

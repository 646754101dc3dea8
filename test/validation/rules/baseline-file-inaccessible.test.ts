import { baselineFileInaccessible } from '../../../src/validation/rules/baseline-file-inaccessible';
import { findings, baselineView } from '../../support/baseline-view';

test('the trouble is told as it is, at a flow log, with the way out', () => {
  const baseline = baselineView([], { trouble: { kind: 'inaccessible', message: 'what is wrong' } });

  expect(findings(baselineFileInaccessible, baseline)).toMatchObject([{
    resource: { path: 'Network/FlowLog/FlowLog' }, message: 'what is wrong', fix: expect.stringContaining('Make cdk.flow-logs.json a file that you can ') as string,
  }]);
});

test('without that trouble there is nothing to tell', () => {
  expect(findings(baselineFileInaccessible, baselineView([]))).toEqual([]);
  expect(findings(baselineFileInaccessible, baselineView([], { trouble: { kind: 'damaged', message: 'something else' } }))).toEqual([]);
});

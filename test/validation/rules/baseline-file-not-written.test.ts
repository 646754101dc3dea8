import { baselineFileNotWritten } from '../../../src/validation/rules/baseline-file-not-written';
import { findings, baselineView } from '../../support/baseline-view';

test('the trouble is told as it is, at a flow log, with the way out', () => {
  const baseline = baselineView([], { trouble: { kind: 'not-written', message: 'what is wrong' } });

  expect(findings(baselineFileNotWritten, baseline)).toMatchObject([{
    resource: { path: 'Network/FlowLog/FlowLog' }, message: 'what is wrong', fix: expect.stringContaining('Make cdk.flow-logs.json a file that you can ') as string,
  }]);
});

test('without that trouble there is nothing to tell', () => {
  expect(findings(baselineFileNotWritten, baselineView([]))).toEqual([]);
  expect(findings(baselineFileNotWritten, baselineView([], { trouble: { kind: 'damaged', message: 'something else' } }))).toEqual([]);
});

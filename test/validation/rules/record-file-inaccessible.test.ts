import { recordFileInaccessible } from '../../../src/validation/rules/record-file-inaccessible';
import { findings, recordView } from '../../support/record-view';

test('the trouble is told as it is, at a flow log, with the way out', () => {
  const record = recordView([], { trouble: { kind: 'inaccessible', message: 'what is wrong' } });

  expect(findings(recordFileInaccessible, record)).toMatchObject([{
    resource: { path: 'Network/FlowLog/FlowLog' }, message: 'what is wrong', fix: expect.stringContaining('Give yourself access to cdk.flow-logs.json') as string,
  }]);
});

test('without that trouble there is nothing to tell', () => {
  expect(findings(recordFileInaccessible, recordView([]))).toEqual([]);
  expect(findings(recordFileInaccessible, recordView([], { trouble: { kind: 'damaged', message: 'something else' } }))).toEqual([]);
});

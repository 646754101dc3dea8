import { recordFileDamaged } from '../../../src/validation/rules/record-file-damaged';
import { findings, recordView } from '../../support/record-view';

test('the trouble is told as it is, at a flow log, with the way out', () => {
  const record = recordView([], { trouble: { kind: 'damaged', message: 'what is wrong' } });

  expect(findings(recordFileDamaged, record)).toMatchObject([{
    resource: { path: 'Network/FlowLog/FlowLog' }, message: 'what is wrong', fix: expect.stringContaining('Mend cdk.flow-logs.json at that place') as string,
  }]);
});

test('without that trouble there is nothing to tell', () => {
  expect(findings(recordFileDamaged, recordView([]))).toEqual([]);
  expect(findings(recordFileDamaged, recordView([], { trouble: { kind: 'setting', message: 'something else' } }))).toEqual([]);
});

import { recordSettingInvalid } from '../../../src/validation/rules/record-setting-invalid';
import { findings, recordView } from '../../support/record-view';

test('the trouble is told as it is, at a flow log, with the way out', () => {
  const record = recordView([], { trouble: { kind: 'setting', message: 'what is wrong' } });

  expect(findings(recordSettingInvalid, record)).toMatchObject([{
    resource: { path: 'Network/FlowLog/FlowLog' }, message: 'what is wrong', fix: expect.stringContaining('Correct the value') as string,
  }]);
});

test('without that trouble there is nothing to tell', () => {
  expect(findings(recordSettingInvalid, recordView([]))).toEqual([]);
  expect(findings(recordSettingInvalid, recordView([], { trouble: { kind: 'inaccessible', message: 'something else' } }))).toEqual([]);
});

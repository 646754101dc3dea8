import { baselineSettingInvalid } from '../../../src/validation/rules/baseline-setting-invalid';
import { findings, baselineView } from '../../support/baseline-view';

test('the trouble is told as it is, at a flow log, with the way out', () => {
  const baseline = baselineView([], { trouble: { kind: 'setting', message: 'what is wrong' } });

  expect(findings(baselineSettingInvalid, baseline)).toMatchObject([{
    resource: { path: 'Network/FlowLog/FlowLog' }, message: 'what is wrong', fix: expect.stringContaining('Correct the value') as string,
  }]);
});

test('without that trouble there is nothing to tell', () => {
  expect(findings(baselineSettingInvalid, baselineView([]))).toEqual([]);
  expect(findings(baselineSettingInvalid, baselineView([], { trouble: { kind: 'inaccessible', message: 'something else' } }))).toEqual([]);
});

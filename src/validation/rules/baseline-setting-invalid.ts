import { troubleRule } from '../questions/baseline-trouble-rule';

/** The intended setting would silently not take effect. */
export const baselineSettingInvalid = troubleRule('setting', {
  id: 'baseline-setting-invalid',
  summary: 'A context value for the baseline is invalid.',
  severity: 'error',
  fix: () => 'Correct the value on the command line (-c) or in cdk.json.',
});

import { troubleRule } from '../questions/baseline-trouble-rule';

/** Whoever set it wants something that will not happen. */
export const baselineSettingInvalid = troubleRule('setting', {
  id: 'baseline-setting-invalid',
  summary: 'A context value for the record of flow log configurations is none that is known.',
  fix: () => 'Correct the value on the command line (-c) or in cdk.json.',
});

import { troubleRule } from '../questions/baseline-trouble-rule';

/** Nothing has changed; but what is new is not in the baseline, so that nobody notices when it changes later. */
export const baselineFileNotWritten = troubleRule('not-written', {
  id: 'baseline-file-not-written',
  summary: 'The baseline file cannot be written, so new flow logs are missing from it.',
  severity: 'warning',
  fix: (file) => `Make ${file} a file that you can write, in a folder that you can write to, or compare without writing: -c flow-logs:baseline=compare.`,
});

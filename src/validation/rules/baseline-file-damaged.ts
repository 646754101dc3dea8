import { troubleRule } from '../questions/baseline-trouble-rule';

/** Nobody can tell whether a configuration has changed; and what is in the file must not be overwritten. */
export const baselineFileDamaged = troubleRule('damaged', {
  id: 'baseline-file-damaged',
  summary: 'The baseline file cannot be parsed.',
  severity: 'error',
  fix: (file) => `Fix ${file} at that location, or restore it from version control, then run cdk synth. In a merge conflict, keep the lines `
    + 'of both sides. The file was not modified.',
});

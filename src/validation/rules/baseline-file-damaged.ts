import { troubleRule } from '../questions/baseline-trouble-rule';

/** Nobody can tell whether a configuration has changed; and what is in the file must not be overwritten. */
export const baselineFileDamaged = troubleRule('damaged', {
  id: 'baseline-file-damaged',
  summary: 'The record of flow log configurations is no readable record.',
  fix: (file) => `Mend ${file} at that place, or restore it from version control, then run cdk synth. It was left as it is.`,
});

import { troubleRule } from '../record/trouble-rule';

/** Nobody can tell whether a configuration has changed; and what is in the file must not be overwritten. */
export const recordFileDamaged = troubleRule('damaged', {
  id: 'record-file-damaged',
  summary: 'The record of flow log configurations is no readable record.',
  fix: (file) => `Mend ${file} at that place, or restore it from version control, then run cdk synth. It was left as it is.`,
});

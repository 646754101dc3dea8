import { troubleRule } from '../questions/baseline-trouble-rule';

/** Nobody can tell whether a configuration has changed, or what the user accepted is forgotten. */
export const baselineFileInaccessible = troubleRule('inaccessible', {
  id: 'baseline-file-inaccessible',
  summary: 'The baseline file cannot be read, or an accepted change cannot be written to it.',
  severity: 'error',
  fix: (file) => `Make ${file} a file that you can read and write, in a folder that you can write to. To turn the baseline off: -c flow-logs:baseline=off.`,
});

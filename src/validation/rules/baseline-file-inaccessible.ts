import { troubleRule } from '../questions/baseline-trouble-rule';

/** Nobody can tell whether a configuration has changed, or what is new is not recorded. */
export const baselineFileInaccessible = troubleRule('inaccessible', {
  id: 'baseline-file-inaccessible',
  summary: 'The record of flow log configurations cannot be read or written.',
  fix: (file) => `Give yourself access to ${file} and its folder. To compare without writing: -c flow-logs:baseline=compare; to do neither: -c flow-logs:baseline=off.`,
});

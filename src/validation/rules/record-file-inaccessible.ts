import { troubleRule } from '../record/trouble-rule';

/** Nobody can tell whether a configuration has changed, or what is new is not recorded. */
export const recordFileInaccessible = troubleRule('inaccessible', {
  id: 'record-file-inaccessible',
  summary: 'The record of flow log configurations cannot be read or written.',
  fix: (file) => `Give yourself access to ${file} and its folder. To compare without writing: -c flow-logs:record=compare; to do neither: -c flow-logs:record=off.`,
});

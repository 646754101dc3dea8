import { differencesOf } from '../record/record-view';
import type { Rule } from '../rule';

/** Without a committed record nobody notices when the configuration changes. */
export const flowLogNotRecorded: Rule = {
  id: 'flow-log-not-recorded',
  summary: 'A flow log is not in the committed record of configurations.',
  severity: 'warning',
  subject: 'record',
  check(record) {
    const { file, exists, trouble, warnsOfNew } = record;
    if (!warnsOfNew || trouble !== undefined) return [];
    const fix = `Run cdk synth on your own machine and commit ${file}.`;
    if (!exists) {
      const message = `${file} does not exist, so that nobody notices when the configuration of a flow log changes`;
      return record.landmarks.map((resource) => ({ resource, message, fix }));
    }
    const message = `${file} does not have this flow log, so that nobody notices when its configuration changes`;
    return differencesOf(record, 'new').map(({ flowLog }) => ({ resource: flowLog, message, fix }));
  },
};

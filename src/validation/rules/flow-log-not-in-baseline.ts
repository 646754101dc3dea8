import { differencesOf } from '../view/baseline-view';
import { defineRule } from '../rule';

/** Without a committed baseline nobody notices when the configuration changes. */
export const flowLogNotInBaseline = defineRule({
  id: 'flow-log-not-in-baseline',
  summary: 'A flow log is missing from the committed baseline.',
  severity: 'warning',
  subject: 'baseline',
  check(baseline) {
    const { file, exists, trouble, warnsOfNew } = baseline;
    if (!warnsOfNew || trouble !== undefined) return [];
    const fix = `Run cdk synth on your own machine and commit ${file}.`;
    if (!exists) {
      const message = `${file} does not exist, so changes to the configuration of flow logs go unnoticed`;
      return baseline.landmarks.map((resource) => ({ resource, message, fix }));
    }
    const message = `${file} does not have this flow log, so changes to its configuration go unnoticed`;
    return differencesOf(baseline, 'new').map(({ flowLog }) => ({ resource: flowLog, message, fix }));
  },
});

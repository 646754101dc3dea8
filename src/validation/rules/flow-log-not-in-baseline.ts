import { differencesOf } from '../view/baseline-view';
import { defineRule } from '../rule';

/** Without a committed baseline nobody notices when the configuration changes. */
export const flowLogNotInBaseline = defineRule({
  id: 'flow-log-not-in-baseline',
  summary: 'A flow log is not in the committed baseline.',
  severity: 'warning',
  subject: 'baseline',
  check(baseline) {
    const { file, exists, trouble, warnsOfNew } = baseline;
    if (!warnsOfNew || trouble !== undefined) return [];
    const fix = `Run cdk synth on your own machine and commit ${file}.`;
    if (!exists) {
      const message = `${file} does not exist, so that nobody notices when the configuration of a flow log changes`;
      return baseline.landmarks.map((resource) => ({ resource, message, fix }));
    }
    const message = `${file} does not have this flow log, so that nobody notices when its configuration changes`;
    return differencesOf(baseline, 'new').map(({ flowLog }) => ({ resource: flowLog, message, fix }));
  },
});

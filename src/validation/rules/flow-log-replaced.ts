import { howToAccept } from '../questions/accept-command';
import { changedFrom, otherStages, restored } from '../questions/baseline-change';
import { differencesOf } from '../view/baseline-view';
import { defineRule } from '../rule';

/** With another resource, type of traffic or destination, the old and the new flow log can exist side by side. */
export const flowLogReplaced = defineRule({
  id: 'flow-log-replaced',
  summary: 'The resource, traffic type or destination of a flow log has changed, so CloudFormation replaces it.',
  severity: 'warning',
  subject: 'baseline',
  check(baseline) {
    return differencesOf(baseline, 'replaced').flatMap(({ difference, flowLog }) =>
      difference.properties.map((change) => ({
        resource: flowLog,
        property: change.property,
        message: `${changedFrom(change)}. CloudFormation replaces the flow log: the new one has a different ID and takes several minutes to `
          + 'start, and existing records stay in the old destination',
        fix: [
          restored(change),
          'Or accept the replacement on your own machine, then commit the baseline:',
          ...howToAccept(flowLog, baseline),
          ...otherStages(difference.flowLog, baseline.file),
        ].join('\n'),
      })));
  },
});

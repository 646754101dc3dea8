import { acceptCommand } from '../baseline/accept-command';
import type { PropertyChange } from '../baseline/compare';
import { differencesOf } from '../view/baseline-view';
import { showChange, showValue } from '../baseline/show-value';
import { defineRule } from '../rule';
import type { Finding } from '../rule';
import type { FlowLogView } from '../view/views';

/** A flow log cannot be changed. CloudFormation replaces it, and EC2 may refuse the new one as long as the old one is there. */
export const configurationChanged = defineRule({
  id: 'configuration-changed',
  summary: 'The configuration of a flow log has changed, which AWS does not allow after its creation.',
  severity: 'error',
  subject: 'baseline',
  check(baseline) {
    return differencesOf(baseline, 'changed').flatMap(({ difference, flowLog }) =>
      difference.properties.map((change) => finding(flowLog, change)));
  },
});

function finding(flowLog: FlowLogView, { property, before, after }: PropertyChange): Finding {
  const [old, now] = showChange(before, after);
  return {
    resource: flowLog,
    property,
    message: `${property} changed from ${old} to ${now}. A flow log cannot be changed after its creation: CloudFormation creates `
      + 'another one before it deletes this one, and EC2 may refuse it (FlowLogAlreadyExists)',
    fix: [
      before === undefined ? `Remove ${property} again.` : `Restore ${property} to ${showValue(before)}.`,
      'Or delete this flow log and create another one: give its construct a new id.',
      'Not deployed yet? Accept the change on your own machine, then commit the record:',
      `  ${acceptCommand(flowLog)}`,
    ].join('\n'),
  };
}

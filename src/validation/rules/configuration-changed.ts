import { howToAccept } from '../questions/accept-command';
import { changedFrom, otherStages, restored } from '../questions/baseline-change';
import { differencesOf } from '../view/baseline-view';
import type { FlowLogView } from '../view/views';
import { defineRule } from '../rule';

/** A flow log cannot be changed. CloudFormation replaces it, and EC2 may reject the new one while the old one exists. */
export const configurationChanged = defineRule({
  id: 'configuration-changed',
  summary: 'The configuration of a flow log has changed, which AWS does not allow after creation.',
  severity: 'error',
  subject: 'baseline',
  check(baseline) {
    return differencesOf(baseline, 'changed').flatMap(({ difference, flowLog }) =>
      difference.properties.map((change) => ({
        resource: flowLog,
        property: change.property,
        message: `${changedFrom(change)}. A flow log cannot be changed after creation: CloudFormation creates a new one before `
          + 'it deletes this one, and EC2 may reject it (FlowLogAlreadyExists)',
        fix: [
          restored(change),
          `Or deploy twice: first without this flow log (${removal(flowLog)}, which leaves its log group), then without that line.`,
          ...otherStages(difference.flowLog, baseline.file),
          'Not deployed yet? Accept the change on your own machine, then commit the baseline:',
          ...howToAccept(flowLog, baseline),
        ].join('\n'),
      })));
  },
});

/** Removing the construct around it would remove its log group as well, whose name a new one could then not take. */
function removal({ path }: FlowLogView): string {
  const [, parent, id] = /^(.*)\/([^/]*)$/.exec(path) ?? ['', '', path];
  return `call node.tryRemoveChild('${id}') on ${parent}`;
}

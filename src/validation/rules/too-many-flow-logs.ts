import { MAX_FLOW_LOGS_PER_RESOURCE } from '../../model/limits';
import { areApart } from '../questions/coexistence';
import { identityOf, mayBeDummy } from '../questions/networks';
import { defineRule } from '../rule';
import type { Finding } from '../rule';
import type { StackView } from '../view/template';

/** The limit is per resource and account. */
const LIMIT = MAX_FLOW_LOGS_PER_RESOURCE;

/** A resource takes 250 flow logs of an account; EC2 rejects the next one. */
export const tooManyFlowLogs = defineRule({
  id: 'too-many-flow-logs',
  summary: `More than ${LIMIT} flow logs monitor one resource.`,
  severity: 'error',
  subject: 'app',
  check(app) {
    const { flowLogs } = app;
    if (flowLogs.length <= LIMIT) return [];
    const counts = new Map<string, Map<StackView, number>>();
    return flowLogs.flatMap((flowLog): Finding[] => {
      const { resourceId, stack } = flowLog;
      const identity = mayBeDummy(resourceId, app) ? undefined : identityOf(resourceId);
      if (identity === undefined) return [];
      const byStack = counts.get(identity) ?? new Map<StackView, number>();
      counts.set(identity, byStack.set(stack, (byStack.get(stack) ?? 0) + 1));
      const together = [...byStack].filter(([other]) => !areApart(other, stack));
      if (together.reduce((sum, [, count]) => sum + count, 0) !== LIMIT + 1) return [];
      return [{
        resource: flowLog,
        property: 'ResourceId',
        message: `this is flow log number ${LIMIT + 1} of the resource: EC2 allows ${LIMIT} per resource and account`,
        fix: 'Remove flow logs of this resource, or let several readers share one.',
      }];
    });
  },
});

import { areApart } from '../questions/destinations';
import { addTo } from '../view/group';
import { identityOf } from '../questions/networks';
import { defineRule } from '../rule';
import type { Finding } from '../rule';
import type { FlowLogView } from '../view/views';

/** The limit is per resource and account. */
const LIMIT = 250;

/** A resource takes 250 flow logs of an account; EC2 rejects the next one. */
export const tooManyFlowLogs = defineRule({
  id: 'too-many-flow-logs',
  summary: `More than ${LIMIT} flow logs watch one resource.`,
  severity: 'error',
  subject: 'app',
  check({ flowLogs, missesContext }) {
    if (flowLogs.length <= LIMIT || missesContext) return [];
    const watching = new Map<string, FlowLogView[]>();
    return flowLogs.flatMap((flowLog): Finding[] => {
      const identity = identityOf(flowLog.resourceId);
      if (identity === undefined) return [];
      const others = (watching.get(identity) ?? []).filter((other) => !areApart(other.stack, flowLog.stack));
      addTo(watching, identity, flowLog);
      if (others.length !== LIMIT) return [];
      return [{
        resource: flowLog,
        property: 'ResourceId',
        message: `this is flow log number ${LIMIT + 1} of the resource: EC2 takes ${LIMIT} per resource and account`,
        fix: 'Remove flow logs of this resource, or let one deliver what several readers need.',
      }];
    });
  },
});

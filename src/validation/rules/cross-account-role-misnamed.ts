import { DESTINATION_ROLE_PREFIX } from '../../model/services';
import { destinationTypeOf } from '../questions/flow-logs';
import { parseArn } from '../view/arns';
import { defineRule } from '../rule';
import { Reference } from '../view/template';
import type { Value } from '../view/template';
import { viewOf } from '../view/values';

/** The guide requires the name, and does not say what happens with another one. */
export const crossAccountRoleMisnamed = defineRule({
  id: 'cross-account-role-misnamed',
  summary: `The name of the role in the stream's account does not start with ${DESTINATION_ROLE_PREFIX}.`,
  severity: 'warning',
  subject: 'flow-log',
  check(flowLog) {
    if (destinationTypeOf(flowLog) !== 'kinesis-data-firehose') return [];
    const name = nameOf(flowLog.deliverCrossAccountRole);
    if (name === undefined || name.startsWith(DESTINATION_ROLE_PREFIX)) return [];
    return [{
      property: 'DeliverCrossAccountRole',
      message: `DeliverCrossAccountRole should have a name that starts with ${DESTINATION_ROLE_PREFIX}, as the guide requires, got '${name}'`,
      fix: `Start the name of the role with ${DESTINATION_ROLE_PREFIX}.`,
    }];
  },
});

function nameOf(role: Value<string>): string | undefined {
  if (role instanceof Reference) {
    const view = viewOf(role);
    return view.kind === 'role' && typeof view.roleName === 'string' ? view.roleName : undefined;
  }
  const resource = parseArn(role)?.resource;
  return typeof resource === 'string' && resource.startsWith('role/') ? resource.slice(resource.lastIndexOf('/') + 1) : undefined;
}

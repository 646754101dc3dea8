import { isNoArn } from '../view/arns';
import { defineRule } from '../rule';
import { Reference } from '../view/template';
import { shown } from '../view/values';

/** Ref of a role is its name. */
export const deliveryRoleNotAnArn = defineRule({
  id: 'delivery-role-not-an-arn',
  summary: 'A role is specified by name instead of ARN.',
  severity: 'error',
  subject: 'flow-log',
  check({ deliverLogsPermissionArn, deliverCrossAccountRole }) {
    const roles = {
      DeliverLogsPermissionArn: deliverLogsPermissionArn,
      DeliverCrossAccountRole: deliverCrossAccountRole,
    };
    return Object.entries(roles).flatMap(([property, role]) => {
      const isName = role instanceof Reference ? role.target.kind === 'role' && role.attribute === 'Ref' : isNoArn(role);
      if (!isName) return [];
      const found = role instanceof Reference ? `the name of the role '${role.target.path}'` : `'${shown(role)}'`;
      return [{
        property,
        message: `${property} must be an ARN, got ${found}: EC2 rejects it`,
        fix: 'Specify the ARN of the role: roleArn.',
      }];
    });
  },
});

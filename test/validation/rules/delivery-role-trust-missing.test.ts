import { deliveryRoleTrustMissing } from '../../../src/validation/rules/delivery-role-trust-missing';
import type { StatementView } from '../../../src/validation/view/views';
import { judges } from '../../support/rules';
import { flowLog, Reference, statement, UNKNOWN, view } from '../../support/views';

const roleTrusting = (...statements: Partial<StatementView>[]) => {
  const trusting = statements.map((given) => statement({ actions: ['sts:AssumeRole'], ...given }));
  return new Reference(view('role', { trust: { statements: trusting, complete: true } }), 'Arn');
};
const FLOW_LOGS = { Service: ['vpc-flow-logs.amazonaws.com'] };
const withRole = (role: Reference) => flowLog({ deliverLogsPermissionArn: role });

judges(deliveryRoleTrustMissing, {
  faults: [
    ['another service', withRole(roleTrusting({ principals: { Service: ['ec2.amazonaws.com'] } })),
      /^AssumeRolePolicyDocument: .* vpc-flow-logs.amazonaws.com to assume it, got ec2.amazonaws.com: .*TheFlowLog/],
    ['a misspelled service',
      withRole(roleTrusting({ principals: { Service: ['vpc-flow-log.amazonaws.com'] } })), /flow-log\./],
    ['nobody', withRole(roleTrusting()), /got nobody/],
    ['an account', withRole(roleTrusting({ principals: { AWS: ['111122223333'] } })), /got 111122223333/],
    ['another action', withRole(roleTrusting({ actions: ['sts:AssumeRoleWithSAML'], principals: FLOW_LOGS })), /got/],
    ['a denial', withRole(roleTrusting({ effect: 'Deny', principals: FLOW_LOGS })), /got/],
    ['the service of log groups for a stream elsewhere', flowLog({
      logDestinationType: 'kinesis-data-firehose',
      deliverCrossAccountRole: 'arn:aws:iam::444455556666:role/r',
      deliverLogsPermissionArn: roleTrusting({ principals: FLOW_LOGS }),
    }), /delivery.logs.amazonaws.com/],
  ],
  passes: [
    ['the service', withRole(roleTrusting({ principals: FLOW_LOGS }))],
    ['the service among others', withRole(roleTrusting({
      principals: { Service: ['ec2.amazonaws.com', 'vpc-flow-logs.amazonaws.com'] },
    }))],
    ['the service in a later statement', withRole(roleTrusting({}, { principals: FLOW_LOGS }))],
    ['everybody', withRole(roleTrusting({ principals: { AWS: ['*'] } }))],
    ['an unknown service', withRole(roleTrusting({ principals: { Service: [UNKNOWN] } }))],
    ['unknown principals', withRole(roleTrusting({ principalsKnown: false }))],
    ['a role that is no part of the app', flowLog()],
    ['an unknown destination type', flowLog({
      logDestinationType: UNKNOWN, deliverLogsPermissionArn: roleTrusting(),
    })],
  ],
});

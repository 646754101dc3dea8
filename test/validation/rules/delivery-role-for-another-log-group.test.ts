import { deliveryRoleForAnotherLogGroup } from '../../../src/validation/rules/delivery-role-for-another-log-group';
import { Unknown } from '../../../src/validation/view/template';
import type { Json, Value } from '../../../src/validation/view/template';
import { judges } from '../../support/rules';
import { flowLog, Reference, statement, UNKNOWN, view } from '../../support/views';

const group = (id: string, logGroupName?: string) => view('log-group', { logicalId: id, logGroupName });
const writing = (logGroupName: Value<string>, ...resources: Json[]) => {
  const allowed = statement({ actions: ['logs:*'], resources });
  const role = view('role', { permissions: { statements: [allowed], complete: true } });
  return flowLog({ logGroupName, deliverLogsPermissionArn: new Reference(role, 'Arn') });
};
const under = (name: string, before = '', after = '') => new Unknown({
  parts: [`${before}/`, new Unknown({ pseudoParameter: 'AWS::StackName' }), name + after],
});
/** As aws-cdk-lib 2.276 grants writing, beside the attribute `Arn`. */
const arnAround = (target: ReturnType<typeof group>) => new Unknown({
  parts: ['arn:aws:logs:us-east-1:111122223333:log-group:', new Reference(target)],
});
const arn = (name: string) => `arn:aws:logs:us-east-1:111122223333:log-group:${name}:*`;

judges(deliveryRoleForAnotherLogGroup, {
  faults: [
    ['another name', writing('flow-logs', arn('other')), /^PolicyDocument.Statement.0.Resource: .*TheFlowLog.* only to others/],
    ['another group of the app', writing(new Reference(group('A')), new Reference(group('B'), 'Arn')), /only to others/],
    ['another group of the app, also by an ARN around its name', writing(
      new Reference(group('A')), arnAround(group('B')), new Reference(group('B'), 'Arn'),
    ), /only to others/],
    ['a prefix that does not fit', writing('flow-logs', arn('/aws/*')), /only to others/],
    ['a group of the app with another name', writing('flow-logs', new Reference(group('A', 'other'), 'Arn')), /only to others/],
    ['a sibling under the name of the stack', writing(under('/b'), under('/a', 'arn:aws:logs:us-east-1:111122223333:log-group:', ':*')),
      /only to others/],
  ],
  passes: [
    ['the same under the name of the stack', writing(under('/a'), under('/a', 'arn:aws:logs:us-east-1:111122223333:log-group:', ':*'))],
    ['the name', writing('flow-logs', arn('flow-logs'))],
    ['a prefix that fits', writing('flow-logs', arn('flow-*'))],
    ['the group of the app', writing(new Reference(group('A')), new Reference(group('A'), 'Arn'))],
    ['the group of the app by an ARN around its name', writing(new Reference(group('A')), arnAround(group('A')))],
    ['the group of the app by name', writing('flow-logs', new Reference(group('A', 'flow-logs'), 'Arn'))],
    ['a group of the app whose name is not known', writing('flow-logs', new Reference(group('A'), 'Arn'))],
    ['everything', writing('flow-logs', '*')],
    ['one of several', writing('flow-logs', arn('other'), arn('flow-logs'))],
    ['an unknown resource', writing('flow-logs', UNKNOWN)],
    ['an unknown name', writing(UNKNOWN, arn('other'))],
    ['a name that a custom resource returns', writing(
      new Reference(view('other', { type: 'Custom::LogGroup' }), 'Name'), new Reference(group('A'), 'Arn'),
    )],
    ['a role that is no part of the app', flowLog()],
  ],
});

import { logAlarmRoleLacksActions } from '../../../src/validation/rules/log-alarm-role-lacks-actions';
import type { Json } from '../../../src/validation/view/template';
import type { PolicyView } from '../../../src/validation/view/views';
import { logAlarm } from '../../support/log-alarms';
import { judges } from '../../support/rules';
import { Reference, statement, UNKNOWN, view } from '../../support/views';

const roleWith = (permissions: PolicyView) => new Reference(view('role', { permissions }), 'Arn');
const queries = (permissions: PolicyView) => logAlarm({ scheduledQueryRoleArn: roleWith(permissions) });
const shows = (permissions: PolicyView) =>
  logAlarm({ actionLogLineCount: 5, actionLogLineRoleArn: roleWith(permissions) });
const allowing = (...actions: Json[]): PolicyView => ({ statements: [statement({ actions })], complete: true });
const and = ({ statements }: PolicyView, ...others: PolicyView[]): PolicyView =>
  ({ statements: [...statements, ...others.flatMap((other) => other.statements)], complete: true });
const ALL = allowing('logs:StartQuery', 'logs:GetQueryResults', 'logs:DescribeLogGroups');
const denying = (resources: string[], action: string): PolicyView =>
  ({ statements: [statement({ effect: 'Deny', actions: [action], resources })], complete: true });

judges(logAlarmRoleLacksActions, {
  faults: [
    ['a query role that may do nothing', queries(allowing()),
      /^Policies: .* allowed logs:StartQuery, .* none .* allows logs:StartQuery, .*Groups: .* INSUFFICIENT_DATA$/],
    ['a query role that may not get results', queries(allowing('logs:StartQuery', 'logs:Describe*')), /allows logs:GetQueryResults:/],
    ['a query role with a misspelled action', queries(allowing('logs:StartQueries', 'logs:GetQueryResults', 'logs:DescribeLogGroups')), /allows logs:StartQuery:/],
    ['a query role that may do all of these but is denied one', queries(and(ALL, denying(['*'], 'logs:Start*'))), /allows logs:StartQuery:/],
    ['a query role for all but logs', queries({ statements: [statement({ notActions: ['logs:*'] })], complete: true }), /allows logs/],
    ['a role for records that may only start queries', shows(allowing('logs:StartQuery')),
      /must be allowed logs:GetQueryResults, .*: notifications of the log alarm '.*' show no records$/],
  ],
  passes: [
    ['a query role with the actions that all pages name', queries(ALL)],
    ['a query role with an action for all of logs', queries(allowing('logs:*'))],
    ['a query role with everything', queries(allowing('*'))],
    ['a query role with letters in other case', queries(allowing('LOGS:startquery', 'logs:get*', 'logs:DESCRIBE*'))],
    ['a query role with an action known only at deployment', queries(allowing(UNKNOWN))],
    ['a query role in several statements', queries(and(allowing('logs:StartQuery'), allowing('logs:GetQueryResults'), allowing('logs:DescribeLogGroups')))],
    ['a query role that is denied another log group', queries(and(ALL, denying(['arn:aws:logs:us-east-1:111122223333:log-group:secret:*'], 'logs:*')))],
    ['a query role with policies that are not in the app', queries({ statements: [], complete: false })],
    ['a role for records with their action', shows(allowing('logs:GetQueryResults'))],
    ['a role for records that no notification shows', logAlarm({ actionLogLineRoleArn: roleWith(allowing()) })],
    ['a role that is no part of the app', logAlarm({ scheduledQueryRoleArn: 'arn:aws:iam::111122223333:role/queries' })],
  ],
});

import { logAlarmRoleTrustMissing } from '../../../src/validation/rules/log-alarm-role-trust-missing';
import type { StatementView } from '../../../src/validation/view/views';
import { logAlarm } from '../../support/log-alarms';
import { faults, judges } from '../../support/rules';
import { Reference, statement, UNKNOWN, view } from '../../support/views';

const service = (...names: string[]) => ({ principals: { Service: names } });
const roleTrusting = (...statements: Partial<StatementView>[]) => {
  const trusting = statements.map((given) => statement({ actions: ['sts:AssumeRole'], ...given }));
  return new Reference(view('role', { trust: { statements: trusting, complete: true } }), 'Arn');
};
const queries = (...statements: Partial<StatementView>[]) =>
  logAlarm({ scheduledQueryRoleArn: roleTrusting(...statements) });
const shows = (...statements: Partial<StatementView>[]) =>
  logAlarm({ actionLogLineCount: 5, actionLogLineRoleArn: roleTrusting(...statements) });

judges(logAlarmRoleTrustMissing, {
  faults: [
    ['a query role for alarms', queries(service('cloudwatch.amazonaws.com')),
      /^AssumeRolePolicyDocument: .* allow logs.* to .*, got cloudwatch.*: the log alarm '.*LogAlarm' stays in INSUF/],
    ['a query role for flow logs', queries(service('vpc-flow-logs.amazonaws.com')), /got vpc-flow-logs/],
    ['a query role for log delivery', queries(service('delivery.logs.amazonaws.com')), /got delivery.logs/],
    ['a query role for nobody', queries(), /got nobody/],
    ['a query role for an account', queries({ principals: { AWS: ['111122223333'] } }), /got 111122223333/],
    ['a query role that may only be tagged', queries({ ...service('logs.amazonaws.com'), actions: ['sts:TagSession'] }), /got logs/],
    ['a query role that is denied to the service', queries(service('logs.amazonaws.com'), { ...service('logs.amazonaws.com'), effect: 'Deny' }), /got/],
    ['a role for the records of notifications that trusts CloudWatch Logs', shows(service('logs.amazonaws.com')),
      /allow cloudwatch.amazonaws.com .*, got logs.amazonaws.com: notifications of .*Alarm' show no records$/],
  ],
  passes: [
    ['a query role for CloudWatch Logs', queries(service('logs.amazonaws.com'))],
    ['a query role for CloudWatch Logs in a Region', queries(service('logs.us-east-1.amazonaws.com'))],
    ['a query role for CloudWatch Logs in China', queries(service('logs.cn-north-1.amazonaws.com.cn'))],
    ['a query role for services known only at deployment', queries({ principals: { Service: [UNKNOWN] } })],
    ['a query role for unknown principals', queries({ principalsKnown: false })],
    ['a query role for everybody', queries({ principals: { AWS: ['*'] } })],
    ['a query role for this account alone', queries({ ...service('logs.amazonaws.com'), condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } })],
    ['a query role whose trust policy is not all known', logAlarm({
      scheduledQueryRoleArn: new Reference(view('role', { trust: { statements: [], complete: false } }), 'Arn'),
    })],
    ['a role for records that trusts alarms', shows(service('cloudwatch.amazonaws.com'))],
    ['one role for both services', logAlarm({
      actionLogLineCount: 5,
      scheduledQueryRoleArn: roleTrusting(service('logs.amazonaws.com', 'cloudwatch.amazonaws.com')),
      actionLogLineRoleArn: roleTrusting(service('logs.amazonaws.com', 'cloudwatch.amazonaws.com')),
    })],
    ['a role for records that no notification shows', logAlarm({ actionLogLineCount: 0, actionLogLineRoleArn: roleTrusting() })],
    ['a role for a number of records known only at deployment', logAlarm({ actionLogLineCount: UNKNOWN, actionLogLineRoleArn: roleTrusting() })],
    ['a role that is no part of the app', logAlarm({ scheduledQueryRoleArn: 'arn:aws:iam::111122223333:role/queries' })],
  ],
});

test('a role that neither service may assume has two faults', () => {
  const role = roleTrusting(service('events.amazonaws.com'));
  const alarm = logAlarm({ actionLogLineCount: 5, scheduledQueryRoleArn: role, actionLogLineRoleArn: role });

  expect(faults(logAlarmRoleTrustMissing, alarm)).toHaveLength(2);
});

import { ALARMS_SERVICE, LOGS_SERVICE } from '../../../../src/model/services';
import { rolesOf, showsRecords } from '../../../../src/validation/questions/alarms/log-alarm-roles';
import type { LogAlarmView } from '../../../../src/validation/view/views';
import { logAlarm } from '../../../support/log-alarms';
import { app, Reference, UNKNOWN, view } from '../../../support/views';

const ROLE = view('role', { roleName: 'queries' });
const BY_REFERENCE = new Reference(ROLE, 'Arn');
const BY_NAME = 'arn:aws:iam::111122223333:role/queries';

const servicesOf = (given: Partial<LogAlarmView>) =>
  rolesOf(logAlarm(given), app([ROLE])).map(({ task: { service } }) => service);

test.each<[string, Partial<LogAlarmView>, string[]]>([
  ['the role of the query', { scheduledQueryRoleArn: BY_REFERENCE }, [LOGS_SERVICE]],
  ['a role of the app by its name', { scheduledQueryRoleArn: BY_NAME.replace('111122223333', '') }, [LOGS_SERVICE]],
  ['one role for both', { scheduledQueryRoleArn: BY_REFERENCE, actionLogLineRoleArn: BY_REFERENCE, actionLogLineCount: 1 },
    [LOGS_SERVICE, ALARMS_SERVICE]],
  ['a role for the records of a notification alone', { actionLogLineRoleArn: BY_REFERENCE, actionLogLineCount: 50 }, [ALARMS_SERVICE]],
])('%s is needed', (_, given, services) => {
  expect(servicesOf(given)).toEqual(services);
});

test.each<[string, Partial<LogAlarmView>]>([
  ['of no role', {}],
  ['of a role that the app does not have', { scheduledQueryRoleArn: 'arn:aws:iam::111122223333:role/others' }],
  ['of a role that is known only at deployment', { scheduledQueryRoleArn: UNKNOWN }],
  ['of a role for records, where none are shown', { actionLogLineRoleArn: BY_REFERENCE }],
  ['of a role for no records', { actionLogLineRoleArn: BY_REFERENCE, actionLogLineCount: 0 }],
  ['of a role for a number of records known only at deployment', { actionLogLineRoleArn: BY_REFERENCE, actionLogLineCount: UNKNOWN }],
])('nothing is said %s', (_, given) => {
  expect(servicesOf(given)).toEqual([]);
});

test.each([[5, true], [0, false], [-1, false], [UNKNOWN, false], [undefined, false]])('that a notification has %p records is known: %p', (count, known) => {
  expect(showsRecords(logAlarm({ actionLogLineCount: count }))).toBe(known);
});

import { logAlarmRoleMissing } from '../../../src/validation/rules/log-alarm-role-missing';
import { logAlarm } from '../../support/log-alarms';
import { judges } from '../../support/rules';
import { Reference, UNKNOWN, view } from '../../support/views';

judges(logAlarmRoleMissing, {
  faults: [
    ['a record without a role', logAlarm({ actionLogLineCount: 1 }), /^ActionLogLineRoleArn: ActionLogLineRoleArn must be a role .*, got none$/],
    ['more records than there can be, without a role', logAlarm({ actionLogLineCount: 51 }), /got none$/],
  ],
  passes: [
    ['a role of the app', logAlarm({ actionLogLineCount: 5, actionLogLineRoleArn: new Reference(view('role'), 'Arn') })],
    ['a role by its ARN', logAlarm({ actionLogLineCount: 5, actionLogLineRoleArn: 'arn:aws:iam::111122223333:role/lines' })],
    ['a role known only at deployment', logAlarm({ actionLogLineCount: 5, actionLogLineRoleArn: UNKNOWN })],
    ['a number of records known only at deployment', logAlarm({ actionLogLineCount: UNKNOWN })],
    ['no records', logAlarm({ actionLogLineCount: 0 })],
    ['no number of records', logAlarm()],
    ['a role and no records', logAlarm({ actionLogLineRoleArn: 'arn:aws:iam::111122223333:role/lines' })],
  ],
});

import { FETCH_LOG_LINES, RUN_QUERY } from '../../../model/log-alarm-tasks';
import type { LogAlarmTask } from '../../../model/log-alarm-tasks';
import { namedResource } from '../named-resources';
import type { AppView } from '../../view/app-view';
import type { Value } from '../../view/template';
import type { LogAlarmView, RoleView } from '../../view/views';

/** A role of the app with which a service works for a log alarm. */
export interface LogAlarmRole {
  readonly role: RoleView;
  readonly task: LogAlarmTask;
  /** What happens to the alarm if the service cannot do its task. */
  readonly otherwise: string;
}

/** The roles of the app that services are known to need for a log alarm. */
export function rolesOf(alarm: LogAlarmView, app: AppView): readonly LogAlarmRole[] {
  const find = (task: LogAlarmTask, arn: Value<string>, otherwise: string): LogAlarmRole[] => {
    const role = namedResource(arn, 'role', alarm, app);
    return role === undefined ? [] : [{ role, task, otherwise }];
  };
  return [
    ...find(RUN_QUERY, alarm.scheduledQueryRoleArn, `the log alarm '${alarm.path}' stays in INSUFFICIENT_DATA`),
    ...showsRecords(alarm)
      ? find(FETCH_LOG_LINES, alarm.actionLogLineRoleArn, `notifications of the log alarm '${alarm.path}' show no records`)
      : [],
  ];
}

/** Whether notifications of a log alarm are known to show records. */
export function showsRecords({ actionLogLineCount: count }: LogAlarmView): boolean {
  return typeof count === 'number' && count > 0;
}

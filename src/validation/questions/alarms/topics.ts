import { addTo } from '../../../model/groups';
import { oncePer } from '../../../model/once-per';
import { Reference, Unknown } from '../../view/template';
import type { Json, Value } from '../../view/template';
import { asParts, listOf, objectOf, viewOf } from '../../view/values';
import type { AppView } from '../../view/app-view';
import type { AlarmView, LogAlarmView, ResourceView } from '../../view/views';
import { isLogGroupOfFlowLogs } from '../filters/flow-log-filter';
import { readAlarm } from './alarmed-metric';

/** A topic of the app that an alarm on flow logs notifies when it fires. */
export interface AlarmTopic {
  readonly topic: ResourceView;
  /** The first of its alarms, which may be a log alarm or a composite one. */
  readonly alarm: ResourceView;
}

/** The topics that alarms on flow logs notify when they fire: each once. */
export const alarmTopics = oncePer((app: AppView): readonly AlarmTopic[] => {
  const topics = new Map<ResourceView, ResourceView>();
  for (const alarm of alarmsOnFlowLogs(app)) {
    for (const action of listOf(alarm.properties.AlarmActions) ?? []) {
      if (!(action instanceof Reference) || action.target.type !== 'AWS::SNS::Topic') continue;
      const topic = viewOf(action);
      if (!topics.has(topic)) topics.set(topic, alarm);
    }
  }
  return [...topics].map(([topic, alarm]) => ({ topic, alarm }));
});

/** The alarms on what metric filters make of flow logs, on queries of them and on their delivery, and the composite ones of these. */
function alarmsOnFlowLogs(app: AppView): readonly ResourceView[] {
  const found = new Set<ResourceView>([
    ...app.alarms.filter((alarm) => readAlarm(alarm, app) !== undefined || isOnDelivery(alarm, app)),
    ...app.logAlarms.filter((alarm) => isOnRecords(alarm, app)),
  ]);
  const composites = new Map<ResourceView, ResourceView[]>();
  for (const composite of app.ofType('AWS::CloudWatch::CompositeAlarm')) {
    for (const part of referencesIn(composite.properties.AlarmRule)) addTo(composites, part, composite);
  }
  // What is added while the set is gone through is gone through as well: composites of composites.
  for (const alarm of found) for (const composite of composites.get(alarm) ?? []) found.add(composite);
  return [...found];
}

/** Whether a log alarm reads the log group of a flow log, perhaps among others. */
function isOnRecords(alarm: LogAlarmView, app: AppView): boolean {
  return (listOf(alarm.logGroupIdentifiers) ?? [])
    .some((value) => isLogGroupOfFlowLogs(value as Value<string>, alarm, app));
}

/** Whether an alarm is on how many log events a log group of flow logs gets. */
function isOnDelivery(alarm: AlarmView, app: AppView): boolean {
  if (alarm.namespace !== 'AWS/Logs') return false;
  return (listOf(alarm.dimensions) ?? []).some((dimension) => {
    const { Name: name, Value: value } = objectOf(dimension) ?? {};
    return name === 'LogGroupName' && (typeof value === 'string' || value instanceof Reference)
      && isLogGroupOfFlowLogs(value, alarm, app);
  });
}

function referencesIn(rule: Json): readonly ResourceView[] {
  const parts = rule instanceof Unknown || rule instanceof Reference ? asParts(rule) : [];
  return parts.flatMap((part) => part instanceof Reference ? [viewOf(part)] : []);
}

import { oncePer } from '../../view/once-per';
import { listOf, Reference } from '../../view/values';
import type { AlarmView, AppView, ResourceView } from '../../view/views';
import { readAlarm } from './alarmed-metric';

/** A topic of the app that an alarm on flow logs tells when it fires. */
export interface AlarmTopic {
  readonly topic: ResourceView;
  /** The first of its alarms. */
  readonly alarm: AlarmView;
}

/** The topics that alarms on flow logs tell when they fire: each once. */
export const alarmTopics = oncePer((app: AppView): readonly AlarmTopic[] => {
  const topics = new Map<ResourceView, AlarmView>();
  for (const alarm of app.alarms) {
    if (readAlarm(alarm, app) === undefined) continue;
    for (const action of listOf(alarm.properties.AlarmActions) ?? []) {
      if (!(action instanceof Reference) || action.target.type !== 'AWS::SNS::Topic') continue;
      if (!topics.has(action.target)) topics.set(action.target, alarm);
    }
  }
  return [...topics].map(([topic, alarm]) => ({ topic, alarm }));
});

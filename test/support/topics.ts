import type { AppView } from '../../src/validation/view/app-view';
import type { AlarmView, ResourceView } from '../../src/validation/view/views';
import type { Json } from '../../src/validation/view/template';
import { alarm, flowLogInGroup, GROUP, metricFilter } from './filters';
import { app, Reference, view } from './views';

/** A topic with the properties given. */
export function topic(properties: { readonly [name: string]: Json } = {}): ResourceView {
  return view('other', { type: 'AWS::SNS::Topic', logicalId: 'Topic', properties });
}

/** An alarm on flow logs that tells the topic. */
export function alarmTo(target: ResourceView, given: Partial<AlarmView> = {}): AlarmView {
  return alarm({ properties: { AlarmActions: [new Reference(target)] }, ...given });
}

/** An app in which an alarm on flow logs tells a topic, with whatever else is given. */
export function appWithAlarmTo(target: ResourceView, ...others: ResourceView[]): AppView {
  const alarms = others.some(({ kind }) => kind === 'alarm') ? [] : [alarmTo(target)];
  return app([GROUP, flowLogInGroup(), metricFilter(), ...alarms, target, ...others]);
}

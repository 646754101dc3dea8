import { alarmTopics } from '../../../../src/validation/questions/alarms/topics';
import { Unknown } from '../../../../src/validation/view/template';
import type { Json } from '../../../../src/validation/view/template';
import type { AlarmView, ResourceView } from '../../../../src/validation/view/views';
import { alarm, flowLogInGroup, GROUP, metricFilter } from '../../../support/filters';
import { logAlarm } from '../../../support/log-alarms';
import { topic } from '../../../support/topics';
import { app, Reference, UNKNOWN, view } from '../../../support/views';

const TOPIC = topic();
const tells = { properties: { AlarmActions: [new Reference(TOPIC)] } };
const silent = alarm({ logicalId: 'Silent' });
const delivery = (value: Json, given: Partial<AlarmView> = {}) => alarm({
  logicalId: 'Delivery', namespace: 'AWS/Logs', metricName: 'IncomingLogEvents', dimensions: [{ Name: 'LogGroupName', Value: value }], ...tells,
  ...given,
});
const composite = (AlarmRule: Json, logicalId = 'Composite', AlarmActions = tells.properties.AlarmActions) => view('other', {
  type: 'AWS::CloudWatch::CompositeAlarm', logicalId, properties: { AlarmRule, AlarmActions },
});
const ruleOf = (one: ResourceView) => new Unknown({ parts: ['(ALARM("', new Reference(one, 'Arn'), '") AND NOT OK("x"))'] });
const foundBy = (...alarms: ResourceView[]) =>
  alarmTopics(app([GROUP, flowLogInGroup(), metricFilter(), TOPIC, ...alarms])).map((one) => one.alarm.logicalId);
const queries = (...logGroupIdentifiers: Json[]) => logAlarm({ logicalId: 'Queries', logGroupIdentifiers, ...tells });
const quiet = logAlarm({ logicalId: 'Quiet' });
const inner = composite(ruleOf(silent), 'Inner', []);

test.each([
  ['an alarm on a metric of flow logs', [alarm(tells)], 'TheAlarm'],
  ['an alarm on the delivery to a log group of flow logs', [delivery(new Reference(GROUP))], 'Delivery'],
  ['a composite alarm of one', [silent, composite(ruleOf(silent))], 'Composite'],
  ['a composite alarm of a composite one, whichever comes first', [composite(ruleOf(inner)), inner, silent], 'Composite'],
  ['a log alarm on records', [queries(new Reference(GROUP))], 'Queries'],
  ['a log alarm on other logs as well', [queries('others', UNKNOWN, new Reference(GROUP, 'Arn'))], 'Queries'],
  ['a composite alarm of a log alarm', [quiet, composite(ruleOf(quiet))], 'Composite'],
  ['two alarms, of which the first is named', [alarm(tells), delivery(new Reference(GROUP))], 'TheAlarm'],
])('the topic of %s is found', (_, alarms, expected) => {
  expect(foundBy(...alarms)).toEqual([expected]);
});

test.each([
  ['an alarm on something else', [alarm({ metricName: 'Other', ...tells })]],
  ['an alarm without actions', [silent]],
  ['a log alarm on other logs', [queries('others')]],
  ['a log alarm on logs known only at deployment', [queries(UNKNOWN)]],
  ['a log alarm without actions', [quiet]],
  ['an alarm on the delivery to another log group', [delivery('others')]],
  ['an alarm on the delivery to a log group known only at deployment', [delivery(UNKNOWN)]],
  ['a composite alarm of something else', [silent, composite(ruleOf(alarm({ metricName: 'Other' })))]],
  ['a composite alarm whose rule names alarms as text', [silent, composite('ALARM("Silent")')]],
])('the topic of %s is not', (_, alarms) => {
  expect(foundBy(...alarms)).toEqual([]);
});

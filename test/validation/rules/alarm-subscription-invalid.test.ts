import { alarmSubscriptionInvalid as rule } from '../../../src/validation/rules/alarm-subscription-invalid';
import type { Json } from '../../../src/validation/view/template';
import { alarm, flowLogInGroup, GROUP, metricFilter } from '../../support/filters';
import { faults } from '../../support/rules';
import { app, Reference, UNKNOWN, view } from '../../support/views';

const topic = view('other', { type: 'AWS::SNS::Topic', logicalId: 'Topic' });

interface Surroundings {
  readonly topicArn?: Json;
  readonly actions?: Json;
  readonly metricName?: string;
}

function found(protocol: Json, endpoint: Json, given: Surroundings = {}): string[] {
  const { topicArn = new Reference(topic), actions = [new Reference(topic)], metricName = 'RejectedSsh' } = given;
  const subscription = view('other', {
    type: 'AWS::SNS::Subscription', properties: { TopicArn: topicArn, Protocol: protocol, Endpoint: endpoint },
  });
  const subject = alarm({ metricName, properties: { AlarmActions: actions } });
  const inApp = app([GROUP, flowLogInGroup(), metricFilter(), subject, topic, subscription]);
  return faults(rule, inApp, inApp);
}

test.each([
  ['mail', 'ops@example.com', "Protocol: 'mail' is not a protocol of Amazon SNS, which rejects the subscription"],
  ['Email', 'ops@example.com', "Protocol: 'Email' is not a protocol of Amazon SNS, which rejects the subscription"],
  ['email', 'ops', "Endpoint: 'ops' is not an email address: Amazon SNS rejects the subscription"],
  ['email', 'ops@example..com', "Endpoint: 'ops@example..com' is not an email address: Amazon SNS rejects the subscription"],
  ['email', 'ops@example', "Endpoint: 'ops@example' is not an email address: Amazon SNS rejects the subscription"],
  ['email-json', 'ops example.com', "Endpoint: 'ops example.com' is not an email address: Amazon SNS rejects the subscription"],
])('a subscription by %s to %s fails', (protocol, endpoint, message) => {
  expect(found(protocol, endpoint)).toEqual([message]);
});

test('a subscription within the topic fails too', () => {
  const wrong = view('other', { type: 'AWS::SNS::Topic', properties: { Subscription: [{ Protocol: 'email', Endpoint: 'ops' }] } });
  const subject = alarm({ properties: { AlarmActions: [new Reference(wrong)] } });
  const inApp = app([GROUP, flowLogInGroup(), metricFilter(), subject, wrong]);

  expect(faults(rule, inApp, inApp))
    .toEqual([expect.stringMatching(/^Subscription\.0\.Endpoint: 'ops' is not an email/)]);
});

test.each([
  ['an email address', 'email', 'ops@example.com', {}],
  ['an address known only at deployment', 'email', UNKNOWN, {}],
  ['a protocol known only at deployment', UNKNOWN, 'ops', {}],
  ['a queue', 'sqs', 'arn:aws:sqs:us-east-1:111122223333:alarms', {}],
  ['another topic', 'mail', 'ops', { topicArn: 'arn:aws:sns:us-east-1:111122223333:other' }],
  ['a topic known only at deployment', 'mail', 'ops', { topicArn: UNKNOWN }],
  ['actions known only at deployment', 'mail', 'ops', { actions: UNKNOWN }],
  ['the topic of an alarm on something else', 'mail', 'ops', { metricName: 'Latency' }],
])('%s passes', (_, protocol, endpoint, given) => {
  expect(found(protocol, endpoint, given)).toEqual([]);
});

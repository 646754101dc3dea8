import { alarmTopicRefusesAlarms as rule } from '../../../src/validation/rules/alarm-topic-refuses-alarms';
import type { ResourceView, StatementView } from '../../../src/validation/view/views';
import { faults } from '../../support/rules';
import { alarmTo, appWithAlarmTo, topic } from '../../support/topics';
import { Reference, stackIn, statement, UNKNOWN, view } from '../../support/views';

const TOPIC = topic();
const publish = (given: Partial<StatementView>) => statement({ actions: ['sns:Publish'], ...given });
const cloudwatch = { Service: ['cloudwatch.amazonaws.com'] };
const onlyTls = publish({
  effect: 'Deny', principals: { AWS: ['*'] }, condition: { Bool: { 'aws:SecureTransport': 'false' } },
});
const policy = (statements: StatementView[], given: object = {}): ResourceView => view('policy', {
  type: 'AWS::SNS::TopicPolicy', logicalId: 'TopicPolicy', properties: { Topics: [new Reference(TOPIC)] },
  policyDocument: { statements, complete: true }, ...given,
});
const found = (...resources: ResourceView[]) => {
  const inApp = appWithAlarmTo(TOPIC, ...resources);
  return faults(rule, inApp, inApp);
};

test.each([
  ['only a Deny statement, as enforceSSL creates it', [onlyTls]],
  ['another service', [onlyTls, publish({ principals: { Service: ['events.amazonaws.com'] } })]],
  ['another action', [publish({ actions: ['sns:Subscribe'], principals: cloudwatch })]],
  ['everybody denied', [publish({ principals: cloudwatch }), publish({ effect: 'Deny', principals: { AWS: ['*'] } })]],
])('a topic policy with %s fails', (_, statements) => {
  expect(found(policy(statements))).toEqual([expect.stringMatching(
    /^PolicyDocument: the policy of the topic 'Stack\/Topic' must allow cloudwatch.* publish.*nobody is notified$/)]);
});

test('a topic policy for the alarms of another account fails', () => {
  const others = publish({ principals: cloudwatch, condition: { StringEquals: { 'aws:SourceAccount': '444455556666' } } });

  expect(found(policy([others]), alarmTo(TOPIC, { stack: stackIn('111122223333') }))).toHaveLength(1);
});

test.each([
  ['no policy', []],
  ['CloudWatch', [policy([onlyTls, publish({ principals: cloudwatch })])]],
  ['everybody under a condition', [policy([publish({ principals: { AWS: ['*'] }, condition: { StringEquals: { 'AWS:SourceOwner': '1' } } })])]],
  ['the account', [policy([publish({ principals: { AWS: ['arn:aws:iam::111122223333:root'] } })])]],
  ['a policy of another topic', [policy([onlyTls], { properties: { Topics: [new Reference(view('other', { logicalId: 'B' }))] } })]],
  ['a policy of a topic known only at deployment', [policy([onlyTls], { properties: { Topics: UNKNOWN } })]],
  ['statements known only at deployment', [policy([], { policyDocument: { statements: [onlyTls], complete: false } })]],
  ['two policies, one of which lets it', [policy([onlyTls]), policy([publish({ principals: cloudwatch })], { logicalId: 'Two' })]],
])('a topic with %s passes', (_, policies) => {
  expect(found(...policies)).toEqual([]);
});

test('a policy that is there where the alarm is fails, one under another condition passes', () => {
  const under = (condition: string | undefined) => found(policy([onlyTls], { condition: 'Prod' }), alarmTo(TOPIC, { condition }));

  expect([under('Prod'), under(undefined), under('Test')].map(({ length }) => length)).toEqual([1, 1, 0]);
});

test('the topic of an alarm on something else passes', () => {
  expect(found(policy([onlyTls]), alarmTo(TOPIC, { metricName: 'Others' }))).toEqual([]);
});

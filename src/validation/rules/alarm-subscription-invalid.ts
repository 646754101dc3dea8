import { isEmailAddress } from '../../model/email-address';
import { alarmTopics } from '../questions/alarms/topics';
import { defineRule } from '../rule';
import type { Finding } from '../rule';
import { Reference } from '../view/template';
import type { Json } from '../view/template';
import { listOf, objectOf, viewOf } from '../view/values';
import type { AppView } from '../view/app-view';
import type { ResourceView } from '../view/views';

const PROTOCOLS = ['application', 'email', 'email-json', 'firehose', 'http', 'https', 'lambda', 'sms', 'sqs'];

interface Subscription {
  readonly resource: ResourceView;
  /** What comes before the names of the properties: 'Subscription.0.' in a topic. */
  readonly prefix: string;
  readonly protocol: Json;
  readonly endpoint: Json;
}

/** An alarm that notifies nobody is as good as none. */
export const alarmSubscriptionInvalid = defineRule({
  id: 'alarm-subscription-invalid',
  summary: 'A subscription to the topic of a flow log alarm has an invalid protocol or email address.',
  severity: 'error',
  subject: 'app',
  check(app) {
    const topics = new Set(alarmTopics(app).map(({ topic }) => topic));
    return [...[...topics].flatMap(subscriptionsIn), ...subscriptionsTo(topics, app)].flatMap(faultsOf);
  },
});

function subscriptionsIn(topic: ResourceView): Subscription[] {
  return (listOf(topic.properties.Subscription) ?? []).map((entry, index) => {
    const { Protocol: protocol, Endpoint: endpoint } = objectOf(entry) ?? {};
    return { resource: topic, prefix: `Subscription.${index}.`, protocol, endpoint };
  });
}

function subscriptionsTo(topics: Set<ResourceView>, app: AppView): Subscription[] {
  if (topics.size === 0) return [];
  return app.ofType('AWS::SNS::Subscription').flatMap((resource) => {
    const { TopicArn: topic, Protocol: protocol, Endpoint: endpoint } = resource.properties;
    return topic instanceof Reference && topics.has(viewOf(topic)) ? [{ resource, prefix: '', protocol, endpoint }] : [];
  });
}

function faultsOf({ resource, prefix, protocol, endpoint }: Subscription): Finding[] {
  if (typeof protocol !== 'string') return [];
  if (!PROTOCOLS.includes(protocol)) {
    return [{
      resource,
      property: `${prefix}Protocol`,
      message: `'${protocol}' is not a protocol of Amazon SNS, which rejects the subscription`,
      fix: `Use one of ${PROTOCOLS.join(', ')}.`,
    }];
  }
  const isEmail = protocol === 'email' || protocol === 'email-json';
  if (!isEmail || typeof endpoint !== 'string' || isEmailAddress(endpoint)) return [];
  return [{
    resource,
    property: `${prefix}Endpoint`,
    message: `'${endpoint}' is not an email address: Amazon SNS rejects the subscription`,
    fix: 'Specify the complete address: name@example.com.',
  }];
}

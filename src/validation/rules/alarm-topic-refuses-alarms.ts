import { ALARMS_SERVICE } from '../../model/services';
import { alarmTopics } from '../questions/alarms/topics';
import { mayCoexist } from '../questions/coexistence';
import { neverMet } from '../questions/conditions';
import { denies, mayAllow } from '../questions/permissions';
import { defineRule } from '../rule';
import { Reference } from '../view/template';
import type { StackView } from '../view/template';
import { listOf } from '../view/values';
import type { AppView } from '../view/app-view';
import type { ResourceView, StatementView } from '../view/views';

/** A topic policy replaces the default policy, which allows the whole account to publish. */
export const alarmTopicRefusesAlarms = defineRule({
  id: 'alarm-topic-refuses-alarms',
  summary: 'The policy of the topic does not allow CloudWatch to publish, so nobody is notified.',
  severity: 'error',
  subject: 'app',
  check(app) {
    return alarmTopics(app).flatMap(({ topic, alarm }) => {
      const policies = policiesOf(topic, app)?.filter((policy) => mayCoexist(policy, alarm));
      const statements = policies?.flatMap(({ policyDocument }) => policyDocument.statements) ?? [];
      if (policies === undefined || policies.length === 0) return [];
      const isDenied = statements.some((statement) =>
        denies({ ...statement, resources: [] }, 'sns:Publish') && isForAll(statement));
      const isComplete = policies.every(({ policyDocument }) => policyDocument.complete);
      if (!isDenied && (!isComplete || statements.some((statement) => mayPublish(statement, alarm.stack)))) return [];
      return [{
        resource: policies[0],
        property: 'PolicyDocument',
        message: `the policy of the topic '${topic.path}' must allow ${ALARMS_SERVICE} to publish, but does not: `
          + `the alarm '${alarm.path}' fires, but nobody is notified`,
        fix: `Allow sns:Publish to ${ALARMS_SERVICE} in the topic policy. A policy with only a Deny statement, as enforceSSL creates it, `
          + 'removes what the account is allowed by default.',
      }];
    });
  },
});

/** The policies of a topic; `undefined` where one may be of any topic. */
function policiesOf(topic: ResourceView, app: AppView) {
  const found = [];
  for (const policy of app.ofType('AWS::SNS::TopicPolicy')) {
    const topics = listOf(policy.properties.Topics);
    if (topics === undefined) return undefined;
    if (topics.some((one) => one instanceof Reference && one.target === topic) && policy.kind === 'policy') found.push(policy);
  }
  return found;
}

function isForAll({ principals, principalsKnown }: StatementView): boolean {
  return principalsKnown && (principals.AWS ?? []).includes('*');
}

/** Whether a statement may let alarms publish. Whether principals of the account stand for its alarms is not documented. */
function mayPublish(statement: StatementView, { account, region }: StackView): boolean {
  const { principals: { Service: services = [], AWS: accounts = [] }, principalsKnown, condition } = statement;
  const isService = services.some((service) => typeof service !== 'string' || service === '*' || service === ALARMS_SERVICE);
  const source = { account, region, service: 'cloudwatch', resource: 'alarm:', inWords: 'the ARN of an alarm' };
  return mayAllow(statement, 'sns:Publish') && (!principalsKnown || accounts.length > 0 || isService)
    && neverMet(condition, source) === undefined;
}

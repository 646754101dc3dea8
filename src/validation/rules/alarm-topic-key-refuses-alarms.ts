import { ALARMS_SERVICE } from '../../model/services';
import { alarmTopics } from '../questions/alarms/topics';
import { isManagedByAws, keyOf } from '../questions/keys';
import { refusedActions } from '../questions/permissions';
import { defineRule } from '../rule';
import type { Finding } from '../rule';
import { Reference, Unknown } from '../view/template';
import type { Json, Value } from '../view/template';
import { shown } from '../view/values';

/** What publishes to an encrypted topic must be allowed to use its key. */
export const alarmTopicKeyRefusesAlarms = defineRule({
  id: 'alarm-topic-key-refuses-alarms',
  summary: 'The key of the topic does not allow CloudWatch to use it, so nobody is notified.',
  severity: 'error',
  subject: 'app',
  check(app) {
    return alarmTopics(app).flatMap(({ topic, alarm }): Finding[] => {
      const id = asText(topic.properties.KmsMasterKeyId);
      const silent = `the alarm '${alarm.path}' fires, but nobody is notified`;
      if (isManagedByAws(id, 'sns')) {
        return [{
          resource: topic,
          property: 'KmsMasterKeyId',
          message: `the key of the topic must be a customer managed key, got '${shown(id)}': CloudWatch cannot use the AWS managed key for SNS; ${silent}`,
          fix: `Encrypt the topic with a customer managed key whose policy allows ${ALARMS_SERVICE} to use it, or do not encrypt it.`,
        }];
      }
      const key = keyOf(id, topic.stack, app);
      const refused = key === undefined
        ? []
        : refusedActions(key.policy, (name) => name === ALARMS_SERVICE, ['kms:GenerateDataKey', 'kms:Decrypt']);
      if (refused.length === 0) return [];
      return [{
        resource: key,
        property: 'KeyPolicy',
        message: `the key of the topic '${topic.path}' must allow ${ALARMS_SERVICE} to use it, but does not allow ${refused.join(', ')}: ${silent}`,
        fix: `Allow ${ALARMS_SERVICE} kms:GenerateDataKey* and kms:Decrypt in the key policy.`,
      }];
    });
  },
});

function asText(value: Json): Value<string> {
  return typeof value === 'string' || value instanceof Reference || value instanceof Unknown ? value : undefined;
}

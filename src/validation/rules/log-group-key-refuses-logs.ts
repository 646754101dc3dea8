import { logGroupOf } from '../questions/flow-logs';
import { keyOf } from '../questions/keys';
import { isLogsService } from '../questions/logs-service';
import { refusedActions } from '../questions/permissions';
import { defineRule } from '../rule';

/** CloudWatch Logs checks the key when the group is made; the deployment fails. */
export const logGroupKeyRefusesLogs = defineRule({
  id: 'log-group-key-refuses-logs',
  summary: 'The key of the log group does not allow CloudWatch Logs to use it.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const group = logGroupOf(flowLog, app);
    const key = group === undefined ? undefined : keyOf(group.kmsKeyId, group.stack, app);
    if (group === undefined || key === undefined) return [];
    const { region } = group.stack;
    const refused = refusedActions(key.policy, isLogsService(group.stack), ['kms:GenerateDataKey', 'kms:Decrypt']);
    if (refused.length === 0) return [];
    return [{
      resource: key,
      property: 'KeyPolicy',
      message: `the key must allow logs.${typeof region === 'string' ? region : '<region>'}.amazonaws.com to use it, but does not allow `
        + `${refused.join(', ')}: the log group '${group.path}' of the flow log cannot be created`,
      fix: 'Allow the service kms:Encrypt*, kms:Decrypt*, kms:ReEncrypt*, kms:GenerateDataKey* and kms:Describe* in the key policy.',
    }];
  },
});

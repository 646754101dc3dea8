import { logGroupOf } from '../questions/flow-logs';
import { keyOf } from '../questions/keys';
import { defineRule } from '../rule';

/** CloudWatch Logs encrypts with symmetric keys alone. */
export const logGroupKeyAsymmetric = defineRule({
  id: 'log-group-key-asymmetric',
  summary: 'The key of the log group is not symmetric.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const group = logGroupOf(flowLog, app);
    const key = group === undefined ? undefined : keyOf(group.kmsKeyId, group.stack, app);
    const spec = key?.properties.KeySpec;
    if (group === undefined || typeof spec !== 'string' || spec === 'SYMMETRIC_DEFAULT') return [];
    return [{
      resource: key,
      property: 'KeySpec',
      message: `KeySpec must be 'SYMMETRIC_DEFAULT', got '${spec}': the log group '${group.path}' of the flow log cannot be created`,
      fix: 'Remove KeySpec, or encrypt the log group with another key.',
    }];
  },
});

import { defineRule } from '../rule';
import { Reference } from '../view/values';

/** LogGroupName takes a name; an ARN belongs into LogDestination. */
export const logGroupNameIsAnArn = defineRule({
  id: 'log-group-name-is-an-arn',
  summary: 'A log group is given by its ARN where its name is meant.',
  severity: 'error',
  subject: 'flow-log',
  check({ logGroupName }) {
    const isArn = typeof logGroupName === 'string'
      ? logGroupName.startsWith('arn:')
      : logGroupName instanceof Reference && logGroupName.attribute === 'Arn';
    if (!isArn) return [];
    return [{
      property: 'LogGroupName',
      message: `LogGroupName must be a name, got ${typeof logGroupName === 'string' ? `'${logGroupName}'` : 'an ARN'}: EC2 rejects it`,
      fix: 'Give the name of the log group: logGroupName.',
    }];
  },
});

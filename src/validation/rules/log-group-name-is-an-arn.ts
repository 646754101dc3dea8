import { isComputed } from '../questions/computed-types';
import { defineRule } from '../rule';
import { Reference } from '../view/template';
import { asParts, shown } from '../view/values';

/** LogGroupName takes a name; an ARN belongs into LogDestination. */
export const logGroupNameIsAnArn = defineRule({
  id: 'log-group-name-is-an-arn',
  summary: 'A log group is specified by its ARN where its name is expected.',
  severity: 'error',
  subject: 'flow-log',
  check({ logGroupName }) {
    const [start] = asParts(logGroupName);
    const isArn = typeof start === 'string'
      ? start.startsWith('arn:')
      : start instanceof Reference && start.attribute === 'Arn' && !isComputed(start.target.type);
    if (!isArn) return [];
    return [{
      property: 'LogGroupName',
      message: `LogGroupName must be a name, got ${typeof start === 'string' ? `'${shown(logGroupName)}'` : 'an ARN'}: EC2 rejects it`,
      fix: 'Specify the name of the log group: logGroupName.',
    }];
  },
});

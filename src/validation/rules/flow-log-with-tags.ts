import { defineRule } from '../rule';
import { listOf } from '../view/values';

/** Until 2020 a flow log could have no tags. */
export const flowLogWithTags = defineRule({
  id: 'flow-log-with-tags',
  summary: 'A flow log has tags, which the 2018 guide rules out.',
  severity: 'error',
  subject: 'flow-log',
  edition: '2018',
  check({ tags }) {
    const count = listOf(tags)?.length ?? 0;
    if (count === 0) return [];
    return [{
      property: 'Tags',
      message: `the flow log has ${count} tag${count === 1 ? '' : 's'}: in the 2018 guide a flow log cannot be tagged`,
      fix: 'Remove the tags, including those set on a parent construct. AWS has lifted this limitation since.',
    }];
  },
});

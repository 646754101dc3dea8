import { knownFieldsOf } from '../questions/flow-logs';
import { defineRule } from '../rule';

/** The fields instance-tag, interface-tag and asg-tag show the tags that TagFieldSpecifications names. */
export const tagFieldsUndefined = defineRule({
  id: 'tag-fields-undefined',
  summary: 'The log format has fields for tags, but nothing says which tags.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check(flowLog) {
    const tagFields = knownFieldsOf(flowLog).filter(({ name }) => /^(instance|interface|asg)-tag(-2)?$/.test(name));
    if (tagFields.length === 0 || flowLog.tagFieldSpecifications !== undefined) return [];
    return [{
      property: 'LogFormat',
      message: `LogFormat has ${tagFields.join(', ')}, but TagFieldSpecifications does not say which tags they show: `
        + 'EC2 rejects it',
      fix: 'Name the tags in TagFieldSpecifications, or leave the fields out.',
    }];
  },
});

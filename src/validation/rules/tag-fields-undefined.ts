import { tagFieldWithoutKey } from '../../model/flow-log-faults';
import { knownFieldsOf } from '../questions/flow-logs';
import { defineRule } from '../rule';

/** The fields instance-tag, interface-tag and asg-tag show the tags that TagFieldSpecifications names. */
export const tagFieldsUndefined = defineRule({
  id: 'tag-fields-undefined',
  summary: 'The log format has tag fields, but TagFieldSpecifications is missing.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check(flowLog) {
    if (flowLog.tagFieldSpecifications !== undefined) return [];
    const fault = tagFieldWithoutKey(knownFieldsOf(flowLog).map(({ name }) => name), () => 0);
    if (fault === undefined) return [];
    return [{
      property: 'LogFormat',
      message: `TagFieldSpecifications ${fault}: EC2 rejects it`,
      fix: 'List the tag keys in TagFieldSpecifications, or remove the fields.',
    }];
  },
});

import { fieldNamesOf } from '../questions/flow-logs';
import { defineRule } from '../rule';
import { isField, meantField } from '../questions/spelling';

/** AWS adds fields now and then, so this may be a new one; or it is nothing. */
export const fieldUnknown = defineRule({
  id: 'field-unknown',
  summary: 'The log format has an undocumented field.',
  severity: 'warning',
  subject: 'flow-log',
  hard: true,
  check(flowLog) {
    return (fieldNamesOf(flowLog) ?? []).flatMap((name) => {
      if (isField(name) || meantField(name) !== undefined) return [];
      return [{
        property: 'LogFormat',
        message: `LogFormat has a field '\${${name}}' that is not among those of record versions 2 to 11: `
          + 'unless AWS has added it since, EC2 rejects it',
        fix: 'Check the name against the list of fields. If it is new, acknowledge this finding.',
      }];
    });
  },
});

import { fieldNamesOf } from '../questions/flow-logs';
import { defineRule } from '../rule';
import { meantField } from '../questions/spelling';

/** A field that is close to one that exists, but does not exist itself. */
export const fieldMisspelled = defineRule({
  id: 'field-misspelled',
  summary: 'The log format has a misspelled field.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check(flowLog) {
    return (fieldNamesOf(flowLog) ?? []).flatMap((name) => {
      const meant = meantField(name);
      if (meant === undefined) return [];
      return [{
        property: 'LogFormat',
        message: `there is no field '\${${name}}': EC2 rejects it`,
        fix: `Use '\${${meant}}'.`,
      }];
    });
  },
});

import { fieldNamesOf } from '../questions/flow-logs';
import { defineRule } from '../rule';

/** EC2 takes each field once. */
export const fieldRepeated = defineRule({
  id: 'field-repeated',
  summary: 'The log format has a field twice.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check(flowLog) {
    const names = fieldNamesOf(flowLog) ?? [];
    const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
    return [...repeated].map((name) => ({
      property: 'LogFormat',
      message: `LogFormat must have each field once, got '\${${name}}' more than once: EC2 rejects it`,
      fix: `Leave '\${${name}}' out where it comes again.`,
    }));
  },
});

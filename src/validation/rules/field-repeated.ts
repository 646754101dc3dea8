import { fieldNamesOf } from '../questions/flow-logs';
import { defineRule } from '../rule';

/** Whether EC2 takes a field twice is not documented. */
export const fieldRepeated = defineRule({
  id: 'field-repeated',
  summary: 'The log format contains a field more than once.',
  severity: 'warning',
  subject: 'flow-log',
  hard: true,
  check(flowLog) {
    const names = fieldNamesOf(flowLog) ?? [];
    const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
    return [...repeated].map((name) => ({
      property: 'LogFormat',
      message: `LogFormat should have each field once, got '\${${name}}' more than once: EC2 may reject it, `
        + 'and readers that go by column names see only one',
      fix: `Leave '\${${name}}' out where it is repeated.`,
    }));
  },
});

import { defineRule } from '../rule';

/** EC2 rejects even a space at the end of a format. */
export const formatMalformed = defineRule({
  id: 'format-malformed',
  summary: 'The log format is not a list of fields, each apart from the next by one space.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check({ logFormat }) {
    if (typeof logFormat !== 'string' || /^\$\{[^{}\s]+\}( \$\{[^{}\s]+\})*$/.test(logFormat)) return [];
    return [{
      property: 'LogFormat',
      message: `LogFormat must be fields such as '\${version} \${srcaddr}' with one space between them, got '${logFormat}': `
        + 'EC2 rejects it',
      fix: logFormat.trim() === ''
        ? 'Name at least one field, or leave LogFormat out for the default format.'
        : 'Write each field as ${name}, one space between two fields, and none at the ends.',
    }];
  },
});

import { defineRule } from '../rule';

/** EC2 rejects even a space at the end of a format. */
export const formatMalformed = defineRule({
  id: 'format-malformed',
  summary: 'The log format is not a list of fields separated by single spaces.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check({ logFormat }) {
    if (typeof logFormat !== 'string' || /^\$\{[^{}\s]+\}( \$\{[^{}\s]+\})*$/.test(logFormat)) return [];
    return [{
      property: 'LogFormat',
      message: `LogFormat must be fields such as '\${version} \${srcaddr}' separated by single spaces, got '${logFormat}': `
        + 'EC2 rejects it',
      fix: logFormat.trim() === ''
        ? 'Specify at least one field, or remove LogFormat to use the default format.'
        : 'Write each field as ${name}, with single spaces between fields and none at the ends.',
    }];
  },
});

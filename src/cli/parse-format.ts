import { FlowLogField } from '../model/flow-log-field';
import { FlowLogFormat } from '../model/flow-log-format';
import { UsageError } from './usage-error';

const NAMED = new Map([
  ['default', FlowLogFormat.DEFAULT],
  ['versions-2-to-5', FlowLogFormat.VERSIONS_2_TO_5],
  ['transit-gateway', FlowLogFormat.TRANSIT_GATEWAY_DEFAULT],
]);

/** The formats that have a name, for the help. */
export const FORMAT_NAMES = [...NAMED.keys()].join(', ');

/** What to do if none of the lines is a record. */
export const NAME_THE_FIELDS = 'Name the fields of the records with --format.\n';

/** A format as people type it: `default`, `${version} ${srcaddr}`, or, where a shell is in the way, `version srcaddr`. */
export function parseFormat(text: string): FlowLogFormat {
  const named = NAMED.get(text);
  if (named !== undefined) return named;
  if (text.includes('$')) return FlowLogFormat.parse(text);
  const known = FlowLogField.all().map(({ name }) => name);
  if (!text.split(/\s+/).some((word) => known.includes(word))) {
    throw new UsageError(`--format must be ${FORMAT_NAMES.replace(/, ([^,]*)$/, ' or $1')}, or fields such as 'version srcaddr' or `
      + `'\${version} \${srcaddr}', got '${text}'`);
  }
  return FlowLogFormat.parseHeader(text);
}

import { FlowLogField } from '../model/flow-log-field';
import { FlowLogFormat } from '../model/flow-log-format';

const SMALL_A = 97;
const SMALL_Z = 122;

/** The format that a line names, as the first line of each file in Amazon S3 does; undefined for a record. */
export function headerFormat(line: string): FlowLogFormat | undefined {
  if (!mayBeginHeader(line.charCodeAt(0))) return undefined;
  const names = line.trimEnd().split(/\s+/);
  if (!names.every(isKnown) || new Set(names).size < names.length) return undefined;
  return FlowLogFormat.parseHeader(line);
}

/** Whether a line that begins with this character may be a header: every other line is known to be none at once. */
export function mayBeginHeader(code: number): boolean {
  return code >= SMALL_A && code <= SMALL_Z;
}

let known: Set<string> | undefined;

function isKnown(name: string): boolean {
  known ??= new Set(FlowLogField.all().map((field) => field.name));
  return known.has(name);
}

import { FlowLogSyntaxError } from '../model/errors';
import { isNumeric } from '../model/field-values';
import type { FlowLogField } from '../model/flow-log-field';
import { FlowLogFieldType } from '../model/flow-log-field-type';
import type { FlowLogFormat } from '../model/flow-log-format';
import { NO_VALUE } from '../model/no-value';
import { oncePer } from '../model/once-per';

/** The columns of a record. Columns are set apart by spaces, as many as there are, like CloudWatch Logs does. */
export function readColumns(line: string, format: FlowLogFormat): string[] {
  const columns = line.split(' ');
  if (columns.length !== format.fields.length || columns.includes('') || line.endsWith('\r')) {
    return readOddColumns(line, format);
  }
  return columns;
}

function readOddColumns(line: string, format: FlowLogFormat): string[] {
  const { fields } = format;
  const matches = [...line.matchAll(/[^ \t\r\n]+/g)];
  if (matches.length === 0) throw new FlowLogSyntaxError(`expected ${fields.length} columns, got none`, line, 0);
  if (matches.length < fields.length) {
    throw new FlowLogSyntaxError(
      `expected ${fields.length} columns, got ${matches.length}: `
      + `column ${matches.length + 1} ('${fields[matches.length].name}') is missing`,
      line, line.trimEnd().length,
    );
  }
  if (matches.length > fields.length) {
    const extra = matches[fields.length];
    throw new FlowLogSyntaxError(
      `expected ${fields.length} columns, got ${matches.length}: `
      + `'${fields.at(-1)!.name}' should be the last, but column ${fields.length + 1} is '${extra[0]}'`,
      line, extra.index,
    );
  }
  return matches.map(([text]) => text);
}

/** Throws where a number or a time is neither absent nor one that can be. */
export function checkColumns(columns: string[], line: string, format: FlowLogFormat): void {
  for (const index of numberColumns(format)) {
    const expected = expectedInstead(columns[index], format.fields[index]);
    if (expected === undefined) continue;
    throw new FlowLogSyntaxError(
      `column ${index + 1} ('${format.fields[index].name}') must be ${expected}, got '${columns[index]}'`,
      line, offsetOf(line, index),
    );
  }
}

const numberColumns = oncePer(({ fields }: FlowLogFormat) =>
  fields.flatMap((field, index) => isNumeric(field) ? [index] : []));

/** The widest integers that flow logs have, in Parquet; no number of this many digits or fewer is beyond any limit. */
export const LARGEST_NUMBER = 2 ** 63;
const DIGITS_IN_ANY_CASE = 12;

/** The last second of twelve digits, in the year 33658. Later are times in milliseconds or smaller units, or nonsense. */
export const LAST_SECOND = 999_999_999_999;

/** What should stand in a column instead; undefined where it may stay as it is. */
export function expectedInstead(text: string, { valueType }: FlowLogField): string | undefined {
  if (text === NO_VALUE) return undefined;
  if (!isDigits(text)) return `a whole number or '-'`;
  if (text.length <= DIGITS_IN_ANY_CASE) return undefined;
  if (valueType === FlowLogFieldType.TIMESTAMP && Number(text) > LAST_SECOND) return `a time in seconds since 1970`;
  return Number(text) > LARGEST_NUMBER ? 'a number below 2^63' : undefined;
}

function isDigits(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function offsetOf(line: string, column: number): number {
  return [...line.matchAll(/[^ \t\r\n]+/g)][column].index;
}

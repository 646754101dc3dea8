import { FlowLogSyntaxError } from '../model/errors';
import { FlowLogFieldType } from '../model/flow-log-field-type';
import type { FlowLogFormat } from '../model/flow-log-format';

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

/** Throws where a number or a time is neither made of digits nor absent. */
export function checkColumns(columns: string[], line: string, format: FlowLogFormat): void {
  for (const index of numberColumns(format)) {
    if (!isNumberOrAbsent(columns[index])) {
      throw new FlowLogSyntaxError(
        `column ${index + 1} ('${format.fields[index].name}') must be a whole number or '-', got '${columns[index]}'`,
        line, offsetOf(line, index),
      );
    }
  }
}

const known = new WeakMap<FlowLogFormat, number[]>();

function numberColumns(format: FlowLogFormat): number[] {
  let indexes = known.get(format);
  if (indexes === undefined) {
    indexes = format.fields.flatMap(({ valueType }, index) =>
      valueType === FlowLogFieldType.NUMBER || valueType === FlowLogFieldType.TIMESTAMP ? [index] : []);
    known.set(format, indexes);
  }
  return indexes;
}

function isNumberOrAbsent(text: string): boolean {
  if (text === '-') return true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function offsetOf(line: string, column: number): number {
  return [...line.matchAll(/[^ \t\r\n]+/g)][column].index;
}

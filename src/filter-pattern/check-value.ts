import { isIP } from 'node:net';
import { FlowLogError } from '../model/errors';
import { closedValuesOf, formOf, isNumeric, largestOf, otherSpellingOf } from '../model/field-values';
import type { FlowLogField } from '../model/flow-log-field';
import { FlowLogFieldType } from '../model/flow-log-field-type';
import { NO_VALUE } from '../model/no-value';

/** Whether a text has a part that is known only at deployment. */
export function hasToken(text: string): boolean {
  return text.includes('${Token[');
}

/** Throws unless records can have the value in the field, and patterns can say it. */
export function checkValue(field: FlowLogField, value: string): void {
  if (hasToken(value) || value === NO_VALUE) return;
  checkText(field, value);
  checkSpelling(field, value);
  switch (field.valueType) {
    case FlowLogFieldType.NUMBER:
    case FlowLogFieldType.TIMESTAMP:
      if (!/^(0|[1-9]\d*)$/.test(value)) throw notA(field, 'a whole number', value);
      return checkNumber(field, Number(value));
    case FlowLogFieldType.ADDRESS:
      if (isIP(value) === 0) throw notA(field, 'an IPv4 or IPv6 address', value, 'for a range use withinCidr');
      return;
    case FlowLogFieldType.TEXT:
  }
}

/** Throws unless values of the field can begin so, and patterns can say it. */
export function checkPrefix(field: FlowLogField, prefix: string): void {
  if (isNumeric(field)) {
    throw new FlowLogError(
      `a prefix can only be asked of a field that has text or addresses, got '${field.name}'; use atLeast and atMost`);
  }
  if (hasToken(prefix)) return;
  checkText(field, prefix);
  if (field.valueType === FlowLogFieldType.ADDRESS && !/^(\d{1,3}\.){1,3}$|^([0-9a-f]{1,4}:){1,7}:?$/.test(prefix)) {
    throw notA(field, 'the beginning of an address up to a dot or colon, such as \'10.1.\' or \'2001:db8:\'', prefix);
  }
}

/** Throws unless the field has addresses. */
export function checkAddressField({ name, valueType }: FlowLogField): void {
  if (valueType === FlowLogFieldType.ADDRESS) return;
  throw new FlowLogError(`a CIDR block can only be asked of a field that has addresses, got '${name}'`);
}

/** Throws unless the field has numbers and this can be one of them. */
export function checkNumber(field: FlowLogField, value: number): void {
  if (!isNumeric(field)) {
    throw new FlowLogError(
      `a number can only be compared with a field that has numbers, got '${field.name}'; use equalTo or anyOf`);
  }
  const largest = largestOf(field);
  if (!Number.isInteger(value) || value < 0 || value > largest) {
    throw notA(field, `a whole number from 0 to ${largest}`, String(value),
      value < -1e280 ? 'a number that is known only at deployment can be given to equalTo, as a string' : '');
  }
}

/** Keeps to text of which it is known how CloudWatch Logs reads it. */
function checkText(field: FlowLogField, text: string): void {
  if (text === '') throw notA(field, 'a text that is not empty', text, 'for records without a value use \'-\'');
  if (!/^[!-~]+$/.test(text) || /["\\*%]/.test(text)) {
    throw notA(field, 'printable ASCII without spaces and without " \\ * %', text,
      'for other patterns use FlowLogFilterPattern.parse');
  }
}

/** Holds what AWS documents of the field's values against one: a list, or what ids look like. */
function checkSpelling(field: FlowLogField, value: string): void {
  const closed = closedValuesOf(field);
  if (closed?.includes(value) === false) throw notA(field, inWords(closed), value);
  const meant = otherSpellingOf(field, value);
  if (meant !== undefined) throw notA(field, `spelled as records spell it, '${meant}'`, value);
  const form = formOf(field);
  if (form?.pattern.test(value) === false) throw notA(field, `such as '${form.example}'`, value);
}

function inWords(values: readonly string[]): string {
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

function notA(field: FlowLogField, expected: string, value: string, wayOut = ''): FlowLogError {
  return new FlowLogError(`a value for '${field.name}' must be ${expected}, got '${value}'${wayOut && `; ${wayOut}`}`);
}

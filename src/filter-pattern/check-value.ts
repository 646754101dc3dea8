import { isIP } from 'node:net';
import { FlowLogError } from '../model/errors';
import { FlowLogAction } from '../model/flow-log-action';
import { FlowLogField } from '../model/flow-log-field';
import { FlowLogFieldType } from '../model/flow-log-field-type';
import { NO_VALUE } from '../model/no-value';

/** The largest values of fields whose numbers have a bound. */
const LARGEST = new Map<string, number>([
  [FlowLogField.SRC_PORT.name, 65535],
  [FlowLogField.DST_PORT.name, 65535],
  [FlowLogField.PROTOCOL.name, 255],
]);

/** Whether a text has a part that is known only at deployment. */
export function hasToken(text: string): boolean {
  return text.includes('${Token[');
}

/** Throws unless records can have the value in the field, and patterns can say it. */
export function checkValue(field: FlowLogField, value: string): void {
  if (hasToken(value) || value === NO_VALUE) return;
  checkText(field, value);
  if (field.name === FlowLogField.ACTION.name) checkAction(value);
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
  const largest = LARGEST.get(field.name) ?? Number.MAX_SAFE_INTEGER;
  if (!Number.isInteger(value) || value < 0 || value > largest) {
    throw notA(field, `a whole number from 0 to ${largest}`, String(value),
      value < -1e280 ? 'a number that is known only at deployment can be given to equalTo, as a string' : '');
  }
}

function isNumeric({ valueType }: FlowLogField): boolean {
  return valueType === FlowLogFieldType.NUMBER || valueType === FlowLogFieldType.TIMESTAMP;
}

/** Keeps to text of which it is known how CloudWatch Logs reads it. */
function checkText(field: FlowLogField, text: string): void {
  if (text === '') throw notA(field, 'a text that is not empty', text, 'for records without a value use \'-\'');
  if (!/^[!-~]+$/.test(text) || /["\\*%]/.test(text)) {
    throw notA(field, 'printable ASCII without spaces and without " \\ * %', text,
      'for other patterns use FlowLogFilterPattern.parse');
  }
}

function checkAction(value: string): void {
  const actions: string[] = Object.values(FlowLogAction);
  if (!actions.includes(value)) throw notA(FlowLogField.ACTION, actions.join(' or '), value);
}

function notA(field: FlowLogField, expected: string, value: string, wayOut = ''): FlowLogError {
  return new FlowLogError(`a value for '${field.name}' must be ${expected}, got '${value}'${wayOut && `; ${wayOut}`}`);
}

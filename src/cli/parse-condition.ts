import { FlowLogCondition } from '../filter-pattern/flow-log-condition';
import { FlowLogError } from '../model/errors';
import { FlowLogField } from '../model/flow-log-field';
import { FlowLogFieldType } from '../model/flow-log-field-type';
import { FlowLogProtocol } from '../model/flow-log-protocol';
import { UsageError } from './usage-error';

const EXAMPLES = 'such as dstport=22,3389, action!=ACCEPT, \'bytes>=1000\', \'srcaddr=10.1.*\' or srcaddr=10.0.0.0/8';

/** A condition as people type it: a field, a comparison and values separated by commas. */
export function parseCondition(text: string): FlowLogCondition {
  const [, name, operator, value] = /^([a-z0-9_-]+)\s*(!=|>=|<=|=|>|<)\s*(.+)$/.exec(text) ?? [];
  if (name === undefined) throw new UsageError(`--where must be a field and what it has, ${EXAMPLES}, got '${text}'`);
  try {
    return conditionOn(fieldOf(name), operator, value);
  } catch (error) {
    if (error instanceof FlowLogError) throw new UsageError(`--where '${text}': ${error.message}`);
    throw error;
  }
}

/** A field by its name, or by the name of its column. One that this library does not list is likely misspelled. */
export function fieldOf(name: string): FlowLogField {
  const field = FlowLogField.of(name.replaceAll('_', '-'));
  if (field.version !== undefined) return field;
  throw new FlowLogError(`unknown field '${name}'`);
}

function conditionOn(field: FlowLogField, operator: string, value: string): FlowLogCondition {
  switch (operator) {
    case '=': return equality(field, valuesIn(field, value), false);
    case '!=': return equality(field, valuesIn(field, value), true);
    case '>': return FlowLogCondition.greaterThan(field, numberIn(field, value));
    case '>=': return FlowLogCondition.atLeast(field, numberIn(field, value));
    case '<': return FlowLogCondition.lessThan(field, numberIn(field, value));
    default: return FlowLogCondition.atMost(field, numberIn(field, value));
  }
}

/** Records have the numbers of protocols, people know their names. */
function valuesIn({ name }: FlowLogField, text: string): string[] {
  const values = text.split(',');
  if (name !== FlowLogField.PROTOCOL.name) return values;
  return values.map((value) => /^[a-z]/i.test(value) ? String(FlowLogProtocol.named(value).number) : value);
}

function equality(field: FlowLogField, values: string[], isNegative: boolean): FlowLogCondition {
  if (values.every((value) => value.endsWith('*'))) {
    const prefixes = values.map((value) => value.slice(0, -1));
    return isNegative
      ? FlowLogCondition.startsWithNone(field, ...prefixes)
      : FlowLogCondition.startsWith(field, ...prefixes);
  }
  if (field.valueType === FlowLogFieldType.ADDRESS && values.every((value) => value.includes('/'))) {
    return isNegative ? FlowLogCondition.outsideCidr(field, ...values) : FlowLogCondition.withinCidr(field, ...values);
  }
  return isNegative ? FlowLogCondition.noneOf(field, ...values) : FlowLogCondition.anyOf(field, ...values);
}

function numberIn({ name }: FlowLogField, text: string): number {
  if (!/^\d+$/.test(text)) throw new FlowLogError(`'${name}' must be compared with a whole number, got '${text}'`);
  return Number(text);
}

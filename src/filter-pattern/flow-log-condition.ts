import { checkNumber, checkPrefix, checkValue } from './check-value';
import type { Condition, EqualityOperator, Operator } from './pattern';
import { renderCondition } from './render';
import { FlowLogError } from '../model/errors';
import type { FlowLogAction } from '../model/flow-log-action';
import { FlowLogField } from '../model/flow-log-field';
import type { FlowLogProtocol } from '../model/flow-log-protocol';

/**
 * What a record must say in one of its fields, to be given to `FlowLogFilterPattern.where()`.
 *
 * A value that the field cannot have, or that no pattern can say, is an error. Only such forms are written of which
 * CloudWatch Logs documents, or was seen, what they match; `FlowLogFilterPattern.parse()` takes the whole language.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html#matching-term-space-delimited-log-events
 */
export class FlowLogCondition {
  /**
   * The field has this value.
   *
   * @param value As records write it, `22` or `10.0.0.7` for instance; `-` for no value.
   */
  public static equalTo(field: FlowLogField, value: string): FlowLogCondition {
    return FlowLogCondition.anyOf(field, value);
  }

  /** The field has one of these values. */
  public static anyOf(field: FlowLogField, ...values: string[]): FlowLogCondition {
    values.forEach((value) => checkValue(field, value));
    return FlowLogCondition.compare(field, '=', values);
  }

  /**
   * The field has none of these values.
   *
   * Records without data (NODATA, SKIPDATA) have no values either; where such conditions alone would let them pass,
   * the pattern also asks for the log status OK, if the format has it.
   */
  public static noneOf(field: FlowLogField, ...values: string[]): FlowLogCondition {
    values.forEach((value) => checkValue(field, value));
    return FlowLogCondition.compare(field, '!=', values);
  }

  /**
   * The field begins with one of these prefixes.
   *
   * @param prefixes Of an address, up to a dot or colon: `10.1.`, because `10.1` would also begin 10.100.0.1.
   */
  public static startsWith(field: FlowLogField, ...prefixes: string[]): FlowLogCondition {
    prefixes.forEach((prefix) => checkPrefix(field, prefix));
    return FlowLogCondition.compare(field, '=', prefixes.map((prefix) => `${prefix}*`));
  }

  /**
   * The field begins with none of these prefixes. See `noneOf` about records without data.
   *
   * @param prefixes Of an address, up to a dot or colon: `10.1.`, because `10.1` would also begin 10.100.0.1.
   */
  public static startsWithNone(field: FlowLogField, ...prefixes: string[]): FlowLogCondition {
    prefixes.forEach((prefix) => checkPrefix(field, prefix));
    return FlowLogCondition.compare(field, '!=', prefixes.map((prefix) => `${prefix}*`));
  }

  /** The field is greater than this number. */
  public static greaterThan(field: FlowLogField, value: number): FlowLogCondition {
    return FlowLogCondition.number(field, '>', value);
  }

  /** The field is this number or greater. */
  public static atLeast(field: FlowLogField, value: number): FlowLogCondition {
    return FlowLogCondition.number(field, '>=', value);
  }

  /** The field is this number or less. Records without a value do not match. */
  public static atMost(field: FlowLogField, value: number): FlowLogCondition {
    return FlowLogCondition.number(field, '<=', value);
  }

  /** The field is less than this number, which must not be 0. Records without a value do not match. */
  public static lessThan(field: FlowLogField, value: number): FlowLogCondition {
    checkNumber(field, value);
    if (value === 0) throw new FlowLogError(`no value of '${field.name}' is less than 0; use equalTo with '0' for none`);
    return FlowLogCondition.number(field, '<=', value - 1); // no result of AWS for '<' is known; the values are whole
  }

  /** What became of the traffic. */
  public static action(action: FlowLogAction): FlowLogCondition {
    return FlowLogCondition.equalTo(FlowLogField.ACTION, action);
  }

  /** The traffic is of one of these protocols. */
  public static protocol(...protocols: FlowLogProtocol[]): FlowLogCondition {
    return FlowLogCondition.anyOf(FlowLogField.PROTOCOL, ...protocols.map(({ number }) => String(number)));
  }

  /** The traffic goes to one of these ports. */
  public static destinationPort(...ports: number[]): FlowLogCondition {
    ports.forEach((port) => checkNumber(FlowLogField.DST_PORT, port));
    return FlowLogCondition.anyOf(FlowLogField.DST_PORT, ...ports.map(String));
  }

  /** The traffic comes from one of these ports. */
  public static sourcePort(...ports: number[]): FlowLogCondition {
    ports.forEach((port) => checkNumber(FlowLogField.SRC_PORT, port));
    return FlowLogCondition.anyOf(FlowLogField.SRC_PORT, ...ports.map(String));
  }

  private static compare(field: FlowLogField, operator: EqualityOperator, texts: string[]): FlowLogCondition {
    if (texts.length === 0) throw new FlowLogError(`a condition on '${field.name}' must have at least one value, got none`);
    const terms = [...new Set(texts)].map((text) => ({ kind: 'text' as const, operator, text }));
    const condition = terms.length === 1 ? terms[0] : { kind: operator === '=' ? 'or' as const : 'and' as const, terms };
    return new FlowLogCondition(field, condition, operator === '!=');
  }

  private static number(field: FlowLogField, operator: Operator, value: number): FlowLogCondition {
    checkNumber(field, value);
    return new FlowLogCondition(field, { kind: 'number', operator, value }, false);
  }

  /** The field that the condition is about. */
  public readonly field: FlowLogField;

  /** @internal */
  public readonly _condition: Condition;

  /** @internal */
  public readonly _isNegative: boolean;

  private constructor(field: FlowLogField, condition: Condition, isNegative: boolean) {
    this.field = field;
    this._condition = condition;
    this._isNegative = isNegative;
  }

  /** The condition as it stands in a pattern: `dstport="22"`. */
  public toString(): string {
    return renderCondition(this.field.column, this._condition);
  }
}

import { checkAddressField, checkNumber, checkPrefix, checkValue } from './check-value';
import { compileTest, type ConditionTest } from './condition-test';
import { comparedWith, type EqualityOperator, type Operator } from './pattern';
import { renderCondition } from './render';
import { CidrBlock, PRIVATE_BLOCKS } from '../model/cidr-block';
import { FlowLogError } from '../model/errors';
import type { FlowLogAction } from '../model/flow-log-action';
import { FlowLogField } from '../model/flow-log-field';
import type { FlowLogProtocol } from '../model/flow-log-protocol';

/**
 * What a record must contain in one of its fields, for patterns and queries.
 *
 * A value that the field cannot have, or that no pattern can express, is an error. Only documented forms are generated;
 * `FlowLogFilterPattern.parse()` accepts the whole language.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html#matching-term-space-delimited-log-events
 */
export class FlowLogCondition {
  /** The field has this value, as records write it: `10.0.0.7`, or `-` for no value. */
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
   * Where records without data (NODATA, SKIPDATA) would match only for lack of a value, the pattern also asks for the
   * log status OK, if the format has it.
   */
  public static noneOf(field: FlowLogField, ...values: string[]): FlowLogCondition {
    values.forEach((value) => checkValue(field, value));
    return FlowLogCondition.compare(field, '!=', values);
  }

  /**
   * The field begins with one of these prefixes: of an address, up to a dot or colon (`10.1.`, because `10.1` also
   * begins 10.100.0.1).
   */
  public static startsWith(field: FlowLogField, ...prefixes: string[]): FlowLogCondition {
    prefixes.forEach((prefix) => checkPrefix(field, prefix));
    return FlowLogCondition.compare(field, '=', prefixes.map((prefix) => `${prefix}*`));
  }

  /** The field begins with none of these prefixes. See `startsWith`, and `noneOf` about records without data. */
  public static startsWithNone(field: FlowLogField, ...prefixes: string[]): FlowLogCondition {
    prefixes.forEach((prefix) => checkPrefix(field, prefix));
    return FlowLogCondition.compare(field, '!=', prefixes.map((prefix) => `${prefix}*`));
  }

  /**
   * The field's address is in one of these ranges, such as `10.0.0.0/8` or `2001:db8::/32`.
   *
   * A filter pattern compares prefixes: `10.0.0.0/8` becomes `10.*`, `172.16.0.0/12` sixteen of them. Ranges that take
   * more than it has room for are an error there, as are most IPv6 ranges whose length is not 16, 32, 48 or 64.
   */
  public static withinCidr(field: FlowLogField, ...blocks: string[]): FlowLogCondition {
    return FlowLogCondition.cidr(field, true, blocks);
  }

  /** The field has an address, and it is in none of these ranges. See `withinCidr` about filter patterns. */
  public static outsideCidr(field: FlowLogField, ...blocks: string[]): FlowLogCondition {
    return FlowLogCondition.cidr(field, false, blocks);
  }

  /**
   * The field's address is private: in 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or fc00::/7.
   *
   * @see https://www.rfc-editor.org/rfc/rfc1918
   * @see https://www.rfc-editor.org/rfc/rfc4193
   */
  public static privateAddress(field: FlowLogField): FlowLogCondition {
    return FlowLogCondition.withinCidr(field, ...PRIVATE_BLOCKS);
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

  /** Whether the traffic was accepted or rejected. */
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
    return new FlowLogCondition(field, comparedWith(operator, [...new Set(texts)]), operator === '!=');
  }

  private static cidr(field: FlowLogField, isInside: boolean, texts: string[]): FlowLogCondition {
    checkAddressField(field);
    if (texts.length === 0) throw new FlowLogError(`a condition on '${field.name}' must have at least one CIDR block, got none`);
    return new FlowLogCondition(field, { kind: 'cidr', isInside, blocks: texts.map((text) => CidrBlock.parse(text)) });
  }

  private static number(field: FlowLogField, operator: Operator, value: number): FlowLogCondition {
    checkNumber(field, value);
    return new FlowLogCondition(field, { kind: 'number', operator, value });
  }

  /** The field. */
  public readonly field: FlowLogField;

  /** @internal */
  public readonly _test: ConditionTest;

  /** @internal */
  public readonly _isNegative: boolean;

  private holds?: (value: string) => boolean;

  private constructor(field: FlowLogField, test: ConditionTest, isNegative = false) {
    this.field = field;
    this._test = test;
    this._isNegative = isNegative;
  }

  /** Whether the condition holds for this value, as records write it. `-` for no value. */
  public isSatisfiedBy(value: string): boolean {
    this.holds ??= compileTest(this._test);
    return this.holds(value);
  }

  /** The condition as in a pattern, `dstport="22"`. For ranges `srcaddr within 10.0.0.0/8`. */
  public toString(): string {
    if (this._test.kind !== 'cidr') return renderCondition(this.field.column, this._test);
    const { isInside, blocks } = this._test;
    return `${this.field.column} ${isInside ? 'within' : 'outside'} ${blocks.map(({ text }) => text).join(', ')}`;
  }
}

import { Cursor } from './cursor';
import { readNumber } from './number';
import { together, type ColumnSlot, type Condition, type EqualityOperator, type Operator, type Test } from './pattern';
import { parseRegex } from './regex/parse-regex';
import { MAX_REGEXES } from '../model/limits';

const OPERATORS: readonly Operator[] = ['!=', '>=', '<=', '=', '>', '<']; // the longer ones first

/** Reads named columns and their conditions. */
export class ConditionParser {
  private column: string | undefined;
  private regexes = 0;

  constructor(private readonly cursor: Cursor) {}

  /** Reads a column up to the comma or bracket that ends it. */
  public parseColumn(): ColumnSlot {
    const start = this.cursor.at;
    if (this.cursor.next !== '(') {
      const name = this.readName('a column name, \'...\', or nothing');
      this.cursor.skipSpace();
      if (!/[=!<>]/.test(this.cursor.next)) return { kind: 'column', name };
    }
    this.cursor.at = start;
    this.column = undefined;
    const condition = this.parseOr();
    return { kind: 'column', name: this.column!, condition };
  }

  private parseOr(): Condition {
    return this.parseTerms('or', '||', () => this.parseAnd());
  }

  private parseAnd(): Condition {
    return this.parseTerms('and', '&&', () => this.parsePrimary());
  }

  private parseTerms(kind: 'and' | 'or', sign: string, parseTerm: () => Condition): Condition {
    const terms: Condition[] = [];
    do {
      this.cursor.skipSpace();
      const term = parseTerm();
      if (term.kind === kind) terms.push(...term.terms);
      else terms.push(term);
      this.cursor.skipSpace();
    } while (this.cursor.take(sign));
    return together(kind, terms);
  }

  private parsePrimary(): Condition {
    const start = this.cursor.at;
    if (!this.cursor.take('(')) return this.parseTest();
    const condition = this.parseOr();
    if (this.cursor.take(')')) return condition;
    if (this.cursor.isAtEnd || /[,\]]/.test(this.cursor.next)) throw this.cursor.error('expected \')\' for this \'(\'', start);
    throw this.cursor.expected('\')\', \'&&\' or \'||\'');
  }

  private parseTest(): Test {
    this.takeColumn();
    this.cursor.skipSpace();
    const operator = OPERATORS.find((sign) => this.cursor.take(sign));
    if (operator === undefined) throw this.cursor.expected('one of = != > < >= <=');
    this.cursor.skipSpace();
    return this.parseComparison(operator);
  }

  private parseComparison(operator: Operator): Test {
    const { cursor } = this;
    const start = cursor.at;
    if (cursor.next === '"') return { kind: 'text', operator: this.equality(operator), text: this.readQuoted() };
    if (cursor.next === '%') return { kind: 'regex', operator: this.equality(operator), source: this.readRegex() };

    const word = cursor.takeWhile((character) => !/[\s,[\]()"&|=!<>%]/.test(character));
    if (word === '') throw cursor.expected('a number, a text or a %regular expression%');
    const value = readNumber(word);
    if (value === undefined) return { kind: 'text', operator: this.equality(operator, start), text: word };
    if (!Number.isFinite(value)) throw cursor.error('a number must be below 1e308', start);
    return { kind: 'number', operator, value };
  }

  /** Assumed: text is compared for equality only. AWS documents the other operators for numbers. */
  private equality(operator: Operator, at: number = this.cursor.at): EqualityOperator {
    if (operator === '=' || operator === '!=') return operator;
    throw this.cursor.error(`a number must follow '${operator}'; only = and != compare text`, at);
  }

  private takeColumn(): void {
    const start = this.cursor.at;
    const name = this.readName('a column name');
    this.column ??= name;
    if (name !== this.column) {
      const problem = `a condition must be about its own column, expected '${this.column}', got '${name}'; `
        + 'write a column of its own for it (that both hold is what the comma says)';
      throw this.cursor.error(problem, start);
    }
  }

  /** Assumed: `-` may be part of a name. CDK's own patterns allow it, and no result from AWS is known. */
  private readName(what: string): string {
    const name = this.cursor.takeWhile((character) => /[A-Za-z0-9_-]/.test(character));
    if (name === '') throw this.cursor.expected(what);
    return name;
  }

  /** Assumed: `\"` stands for a quote within the text, and `\\` for a backslash. */
  private readQuoted(): string {
    const { cursor } = this;
    const start = cursor.at;
    let text = '';
    cursor.take('"');
    while (!cursor.take('"')) {
      if (cursor.isAtEnd) throw cursor.error('a text must end with a double quote', start);
      if (cursor.take('\\"')) text += '"';
      else if (cursor.take('\\\\')) text += '\\';
      else text += cursor.takeOne();
    }
    return text;
  }

  private readRegex(): string {
    const { cursor } = this;
    const start = cursor.at;
    if (this.regexes++ === MAX_REGEXES) {
      throw cursor.error(`a filter pattern must have at most ${MAX_REGEXES} regular expressions`);
    }
    cursor.take('%');
    const from = cursor.at;
    const source = cursor.takeWhile((character) => character !== '%');
    if (!cursor.take('%')) throw cursor.error('a regular expression must end with \'%\'', start);
    parseRegex(new Cursor(cursor.source, from, from + source.length));
    return source;
  }
}

import { Alignment } from './alignment';
import type { Pattern, Slot } from './pattern';
import { compileSlots, type Predicate } from './predicate';
import { STRING } from './reader';
import { requiredText } from './required-text';
import { Tokens, isDelimiter, isSeparator } from './tokens';
import { Trial } from './trial';

/** A pattern made ready for many lines. */
export class PatternMatcher {
  private readonly slots: readonly Slot[];
  private readonly predicates: readonly (Predicate<string> | undefined)[];
  private readonly alignment: Alignment;
  private readonly requiredText: string;
  private readonly trial: Trial;
  private readonly tokens = new Tokens();

  constructor(pattern: Pattern) {
    this.slots = pattern.slots;
    this.predicates = compileSlots(pattern, STRING);
    this.alignment = new Alignment(pattern);
    this.requiredText = requiredText(pattern);
    this.trial = new Trial(this.requiredText !== '');
  }

  /** Whether the line matches. */
  public matches(line: string): boolean {
    if (this.trial.isWorthwhile && !this.hasRequiredText(line)) return false;
    if (this.alignment.isOpen || line.includes('\t')) return this.matchesTokens(line);
    return this.matchesFields(line) ?? this.matchesTokens(line);
  }

  /** What a line says in each column, by the keys that CloudWatch Logs gives them; undefined if it does not match. */
  public extract(line: string): Record<string, string> | undefined {
    if (!this.matchesTokens(line)) return undefined;
    const values: Record<string, string> = {};
    const fields = this.alignment.fieldsOf(this.tokens.count);
    for (let field = 0; field < fields; field++) {
      const index = this.alignment.slotOf(field, fields);
      const slot = index === undefined ? undefined : this.slots[index];
      const name = slot?.kind === 'column' ? slot.name : String(field + 1);
      values[`$${name}`] = line.slice(this.valueStart(field), this.valueEnd(field));
    }
    return values;
  }

  private hasRequiredText(line: string): boolean {
    const isHit = line.includes(this.requiredText);
    this.trial.note(isHit);
    return isHit;
  }

  /**
   * Decides in one pass over as much of the line as it takes, one search for the next space a field. Undefined where
   * the fields are separated otherwise: quotes, brackets, more than one space.
   */
  private matchesFields(line: string): boolean | undefined {
    const last = this.predicates.length - 1;
    let at = 0;
    for (let field = 0; field < last; field++) {
      if (isOdd(line.charCodeAt(at))) return undefined;
      const end = line.indexOf(' ', at);
      if (end < 0) return false;
      const predicate = this.predicates[field];
      if (predicate !== undefined && !predicate(line, at, end)) return false;
      at = end + 1;
    }
    if (isOdd(line.charCodeAt(at))) return undefined;
    if (at >= line.length) return false;
    const predicate = this.predicates[last];
    return predicate === undefined || predicate(line, at, endOfLast(line));
  }

  private matchesTokens(line: string): boolean {
    this.tokens.read(line);
    if (this.tokens.count < this.alignment.least) return false;
    const fields = this.alignment.fieldsOf(this.tokens.count);
    return this.predicates.every((predicate, slot) => {
      const field = this.alignment.fieldOf(slot, fields);
      return predicate === undefined || predicate(line, this.valueStart(field), this.valueEnd(field));
    });
  }

  private valueStart(field: number): number {
    return this.isRest(field) ? this.tokens.rawStart(field) : this.tokens.valueStart(field);
  }

  private valueEnd(field: number): number {
    return this.isRest(field) ? this.tokens.end : this.tokens.valueEnd(field);
  }

  /** Whether the field is the last slot's and has more than one token: then it is the unchanged rest of the line. */
  private isRest(field: number): boolean {
    const { isOpen, least } = this.alignment;
    return !isOpen && field === least - 1 && this.tokens.count > least;
  }
}

/** Whether a field that begins so needs a closer look. */
function isOdd(code: number): boolean {
  return isSeparator(code) || isDelimiter(code);
}

function endOfLast(line: string): number {
  let at = line.length;
  while (isSeparator(line.charCodeAt(at - 1))) at--;
  return at;
}

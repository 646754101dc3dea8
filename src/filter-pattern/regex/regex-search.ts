import { NOT_ASCII } from './character-set';
import type { Program } from './program';

/** How many states are kept; beyond that they are made and thrown away, so that memory stays bounded. */
const MAX_STATES = 500;

/** Where a search can be after some characters, and where each next one leads. */
interface State {
  /** The steps that could read the next character. */
  readonly readers: readonly number[];
  readonly isFound: boolean;
  readonly isFoundAtEnd: boolean;
  readonly next: (State | undefined)[];
}

/**
 * Tells whether a value contains a match of a regular expression, in one pass over the value.
 *
 * All ways through the program are followed at once and nothing is tried twice, so that the time is proportional to
 * the length of the value, whatever the expression. Most characters cost one look-up, because states are kept.
 */
export class RegexSearch {
  private readonly kept = new Map<string, State>();
  private readonly hasEnd: boolean;
  private first: State;

  constructor(private readonly program: Program) {
    this.hasEnd = program.some(({ kind }) => kind === 'end');
    this.first = this.stateAfter([0], true);
  }

  /** Whether the value contains a match. */
  public test(value: string): boolean {
    if (this.kept.size >= MAX_STATES) this.forget();
    let state = this.first;
    for (let at = 0; at < value.length; at++) {
      if (state.isFound) return true;
      const code = value.codePointAt(at)!;
      if (code > 0xffff) at++; // one character, two code units
      const character = code < NOT_ASCII ? code : NOT_ASCII;
      state = state.next[character] ?? this.follow(state, character);
    }
    return state.isFound || state.isFoundAtEnd;
  }

  private forget(): void {
    this.kept.clear();
    this.first = this.stateAfter([0], true);
  }

  private follow(state: State, character: number): State {
    const seeds = [0]; // a match may begin anywhere
    for (const reader of state.readers) {
      const step = this.program[reader];
      if (step.kind === 'set' && step.set(character)) seeds.push(reader + 1);
    }
    const next = this.stateAfter(seeds, false);
    if (this.kept.size >= MAX_STATES) return next;
    const key = `${[...next.readers].sort((a, b) => a - b).join()} ${next.isFound} ${next.isFoundAtEnd}`;
    const same = this.kept.get(key);
    if (same === undefined) this.kept.set(key, next);
    return state.next[character] = same ?? next;
  }

  private stateAfter(seeds: readonly number[], isBeginning: boolean): State {
    const reached = this.reach(seeds, isBeginning, false);
    const atEnd = this.hasEnd ? this.reach(seeds, isBeginning, true) : reached;
    return {
      readers: reached.filter((step) => this.program[step].kind === 'set'),
      isFound: reached.some((step) => this.program[step].kind === 'found'),
      isFoundAtEnd: atEnd.some((step) => this.program[step].kind === 'found'),
      next: [],
    };
  }

  /** All steps that can be reached without reading a character. */
  private reach(seeds: readonly number[], isBeginning: boolean, isEnd: boolean): number[] {
    const seen = new Uint8Array(this.program.length);
    const reached: number[] = [];
    const visit = (index: number): void => {
      if (seen[index] === 0) reached.push(index);
      seen[index] = 1;
    };
    seeds.forEach(visit);
    for (let done = 0; done < reached.length; done++) {
      const index = reached[done];
      const step = this.program[index];
      if (step.kind === 'fork') step.targets.forEach(visit);
      else if ((step.kind === 'begin' && isBeginning) || (step.kind === 'end' && isEnd)) visit(index + 1);
    }
    return reached;
  }
}

import { BASES } from './bases';
import type { BaseName } from './bases';
import type { Change, Template } from './template';

/** A deliberate mistake in a correct template. */
export interface Mutation {
  /** What somebody got wrong, in a few words. */
  readonly mistake: string;
  readonly base: BaseName;
  /** The rule that must find it, and no other. */
  readonly rule: string;
  /** What the validator must be asked for beyond what is always wrong. */
  readonly request?: 'coverage' | '2018';
  readonly changes: readonly Change[];
}

/** The template with the mistake in it. */
export function mutate({ base, changes }: Mutation): Template {
  return changes.reduce<Template>((template, change) => change(template), BASES[base]);
}

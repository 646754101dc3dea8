import type { RuleAbout, Subjects } from '../../src/validation/rule';
import type { AppView } from '../../src/validation/view/app-view';
import { app } from './views';

/** What a rule finds in one subject, or in the app if the rule is about the app: `property: message`. */
export function faults<S extends keyof Subjects>(
  rule: RuleAbout<S>, subject: Subjects[S], inApp: AppView = app(),
): string[] {
  return rule.check(subject, inApp).map(({ property, message }) => `${property}: ${message}`);
}

/** Cases of a rule about a single subject. */
export interface Cases<S extends keyof Subjects> {
  /** What it is, the subject, and what the only finding says: `property: message`. */
  readonly faults: readonly (readonly [title: string, subject: Subjects[S], says: RegExp])[];
  readonly passes: readonly (readonly [title: string, subject: Subjects[S]])[];
}

/** Makes a test of each case. */
export function judges<S extends keyof Subjects>(rule: RuleAbout<S>, cases: Cases<S>): void {
  test.each(cases.faults)('%s is a fault', (_, subject, says) => {
    expect(faults(rule, subject)).toEqual([expect.stringMatching(says)]);
  });

  test.each(cases.passes)('%s passes', (_, subject) => {
    expect(faults(rule, subject)).toEqual([]);
  });
}

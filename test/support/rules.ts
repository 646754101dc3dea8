import type { Rule } from '../../src/validation/rule';
import type { AppView } from '../../src/validation/view/views';
import { app } from './views';

type Subject = Parameters<Rule['check']>[0];

/** What a rule finds in one subject, or in the app if the rule is about the app: `property: message`. */
export function faults(rule: Rule, subject: Subject, inApp: AppView = app()): string[] {
  return rule.check(subject as never, inApp).map(({ property, message }) => `${property}: ${message}`);
}

/** Cases of a rule about a single subject. */
export interface Cases {
  /** What it is, the subject, and what the only finding says: `property: message`. */
  readonly faults: readonly (readonly [title: string, subject: Subject, says: RegExp])[];
  readonly passes: readonly (readonly [title: string, subject: Subject])[];
}

/** Makes a test of each case. */
export function judges(rule: Rule, cases: Cases): void {
  test.each(cases.faults)('%s is a fault', (_, subject, says) => {
    expect(faults(rule, subject)).toEqual([expect.stringMatching(says)]);
  });

  test.each(cases.passes)('%s passes', (_, subject) => {
    expect(faults(rule, subject)).toEqual([]);
  });
}

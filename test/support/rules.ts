import type { Rule } from '../../src/validation/rule';
import type { AppView } from '../../src/validation/views';
import { app } from './views';

/** What a rule finds in one subject, or in the app if the rule is about the app: `property: message`. */
export function faults(rule: Rule, subject: Parameters<Rule['check']>[0], inApp: AppView = app()): string[] {
  return rule.check(subject as never, inApp).map(({ property, message }) => `${property}: ${message}`);
}

import { defineRule } from '../rule';
import type { RuleAbout } from '../rule';
import type { BaselineTrouble } from '../view/baseline-view';

/** A rule for one kind of trouble with the record, told once for each stack that has flow logs. */
export function troubleRule(kind: BaselineTrouble['kind'], rule: { id: string; summary: string; fix: (file: string) => string }): RuleAbout<'baseline'> {
  const { id, summary, fix } = rule;
  return defineRule({
    id,
    summary,
    severity: 'error',
    subject: 'baseline',
    check(baseline) {
      const { file, trouble } = baseline;
      if (trouble?.kind !== kind) return [];
      return baseline.landmarks.map((resource) => ({ resource, message: trouble.message, fix: fix(file) }));
    },
  });
}

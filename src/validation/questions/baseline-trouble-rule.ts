import { defineRule } from '../rule';
import type { RuleAbout, Severity } from '../rule';
import type { BaselineTrouble } from '../view/baseline-view';

/** A rule for one kind of trouble with the baseline, reported once for each stack that has flow logs. */
export function troubleRule(
  kind: BaselineTrouble['kind'], rule: { id: string; summary: string; severity: Severity; fix: (file: string) => string },
): RuleAbout<'baseline'> {
  const { id, summary, severity, fix } = rule;
  return defineRule({
    id,
    summary,
    severity,
    subject: 'baseline',
    check({ file, trouble, landmarks }) {
      if (trouble?.kind !== kind) return [];
      return landmarks.map((resource) => ({ resource, message: trouble.message, fix: fix(file) }));
    },
  });
}

import type { Rule } from '../rule';
import type { RecordTrouble } from './record-view';

/** A rule for one kind of trouble with the record, told once for each stack that has flow logs. */
export function troubleRule(kind: RecordTrouble['kind'], rule: { id: string; summary: string; fix: (file: string) => string }): Rule {
  const { id, summary, fix } = rule;
  return {
    id,
    summary,
    severity: 'error',
    subject: 'record',
    check(record) {
      const { file, trouble } = record;
      if (trouble?.kind !== kind) return [];
      return record.landmarks.map((resource) => ({ resource, message: trouble.message, fix: fix(file) }));
    },
  };
}

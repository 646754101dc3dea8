import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineRule, pageOf } from '../../src/validation/rule';
import { RULES } from '../../src/validation/rules';

test('every rule has the page that findings link to', () => {
  const pages = RULES.map(({ id }) => new URL(pageOf(id)).pathname.split('/blob/main/')[1]);

  expect(pages.filter((page) => !existsSync(join(__dirname, '..', '..', page)))).toEqual([]);
});

test('a rule is as it is declared', () => {
  const rule = { id: 'a-rule', summary: 'A.', severity: 'error', subject: 'app', check: () => [] } as const;

  expect(defineRule(rule)).toBe(rule);
});

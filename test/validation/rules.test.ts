import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleList, rulePage } from '../../scripts/rule-list';
import { RULES } from '../../src/validation/rules';

const root = join(__dirname, '..', '..');
const ids = RULES.map(({ id }) => id);

/** The sections that every page has, in this order. */
const SECTIONS = ['## What AWS does', '## Fails', '## Passes', '## The fix', '## When to acknowledge'];

test('the list has every rule once, in the order of the ids', () => {
  expect(ids).toEqual([...new Set(ids)].sort());
});

test.each(ids)('%s is in kebab-case', (id) => {
  expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test.each([
  ['src/validation/rules', '.ts'],
  ['test/validation/rules', '.test.ts'],
  ['docs/rules', '.md'],
])('%s has one file per rule and no other', (folder, suffix) => {
  const files = readdirSync(join(root, folder)).filter((name) => name !== 'README.md').sort();

  expect(files).toEqual(ids.map((id) => `${id}${suffix}`).sort());
});

test('src/validation/rules.ts and docs/rules/README.md are as `npm run rule-list` writes them', () => {
  expect(readFileSync(join(root, 'src/validation/rules.ts'), 'utf8')).toBe(ruleList());
  expect(readFileSync(join(root, 'docs/rules/README.md'), 'utf8')).toBe(rulePage(RULES));
});

describe.each(RULES.filter(({ id }) => existsSync(join(root, `docs/rules/${id}.md`))))('the page of $id', (rule) => {
  const page = readFileSync(join(root, `docs/rules/${rule.id}.md`), 'utf8');

  test('starts with its id and its summary', () => {
    expect(page.split('\n').slice(0, 3)).toEqual([`# ${rule.id}`, '', rule.summary]);
  });

  test('says what AWS does and where it says so, what fails, what passes, the fix and when to acknowledge', () => {
    expect(page.split('\n').filter((line) => line.startsWith('## '))).toEqual(SECTIONS);
    expect(page).toMatch(/https:\/\/docs\.aws\.amazon\.com\//);
  });
});

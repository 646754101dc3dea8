import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, withMutation } from '../../scripts/new-rule';
import { ruleIds } from '../../scripts/rule-list';

const root = join(__dirname, '..', '..');
const mutations = join('test', 'validation', 'mutations');

test('every rule has each file that `npm run new-rule` writes', () => {
  const wanted = ruleIds().flatMap((id) => [...filesOf(id).keys()]);

  expect(wanted.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('nothing of a rule is still to be written', () => {
  const files = ruleIds().flatMap((id) => [...filesOf(id).keys()])
    .concat(readdirSync(join(root, mutations)).filter((name) => name.endsWith('.ts')).map((name) => join(mutations, name)))
    .filter((path) => existsSync(join(root, path)));
  const left = files.flatMap((path) => readFileSync(join(root, path), 'utf8').split('\n')
    .flatMap((line, index) => line.includes('TODO') ? [`${path}:${index + 1} ${line.trim()}`] : []));

  expect(left).toEqual([]);
});

test('a new rule is named in each of its files, and a mutation waits for it', () => {
  const files = filesOf('interval-too-odd');

  for (const text of files.values()) expect(text).toMatch(/interval-too-odd|intervalTooOdd/);
  expect(withMutation('export const X: readonly Mutation[] = ([\n  old,\n]);', 'interval-too-odd'))
    .toMatch(/\[\n {2}\{\n {4}mistake: .*rule: 'interval-too-odd',/);
});

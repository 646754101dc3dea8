import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES, blocksOf, root } from './blocks';
import { RUN_ELSEWHERE } from './run-elsewhere';

const all = PAGES.flatMap(blocksOf);

/** What runs every block of a kind, so that a new one needs no row. */
const RUN_HERE: readonly (readonly [pages: RegExp, kind: RegExp, by: string])[] = [
  [/^docs\/rules\/(?!README)/, /^ts\n/, 'test/docs/rule-pages.test.ts'],
  [/^docs\/rules\/baseline-/, /^text\n/, 'test/docs/baseline-pages.test.ts'],
  [/./, /^ts\b/, 'test/docs/pages.test.ts'],
  [/^(README|docs\/(command-line|queries))\.md$/, /^console\n\$ npx cdk-vpc-flow-logs /, 'test/cli/documentation.test.ts'],
];

test.each(PAGES)('something runs every block of %s', (page) => {
  const rows = RUN_ELSEWHERE.filter(([other]) => other === page);
  const others = blocksOf(page).filter(({ info, language, code }) =>
    !RUN_HERE.some(([pages, kind]) => pages.test(page) && kind.test(`${info}\n${code}`))
    || (language === 'ts' && rows.some(([, name]) => name === 'ts')));

  expect(others.map(({ language }) => language).sort())
    .toEqual(rows.flatMap(([, language, count]) => Array<string>(count).fill(language)).sort());
});

test.each(RUN_ELSEWHERE)('%s has blocks of the language %s, %i of them run by %s', (page, language, _, by) => {
  const name = page.replace(/^docs\//, '');
  const text = readFileSync(join(root, by), 'utf8');

  expect(all.filter((block) => block.page === page && block.language === language)).not.toEqual([]);
  expect(text).toContain(/^docs\/rules\//.test(page) ? /([\w-]+)\.md$/.exec(page)![1] : name);
  if (by.startsWith('scripts/')) {
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain(`npm run ${/([\w-]+)\.sh$/.exec(by)![1].replace('-', ':')}`);
  }
});

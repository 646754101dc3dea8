import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES, blocksOf, root } from './blocks';
import { RUN_ELSEWHERE } from './run-elsewhere';

const all = PAGES.flatMap(blocksOf);

/** What runs every block in a language on the pages without a row of their own. */
const RUN_HERE: readonly (readonly [pages: RegExp, language: string, by: string])[] = [
  [/^docs\/rules\/(?!README)/, 'ts', 'test/docs/rule-pages.test.ts'],
  [/^docs\/rules\/baseline-/, 'text', 'test/docs/baseline-pages.test.ts'],
  [/./, 'ts', 'test/docs/pages.test.ts'],
];

function own(page: string, language: string) {
  return RUN_ELSEWHERE.filter(([other, name]) => other === page && name === language);
}

test.each(PAGES)('something runs every block of %s', (page) => {
  const blocks = blocksOf(page);
  const numberOf = (language: string) => blocks.filter((block) => block.language === language).length;
  const numberElsewhere = (language: string) => own(page, language).reduce((sum, [, , count]) => sum + count, 0);

  const forgotten = blocks.filter(({ language }) => own(page, language).length > 0
    ? numberElsewhere(language) !== numberOf(language)
    : !RUN_HERE.some(([pages, name]) => pages.test(page) && name === language));

  expect(forgotten.map(({ language, line }) => `${page}:${line} ${language}`)).toEqual([]);
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

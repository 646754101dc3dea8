import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Construct } from 'constructs';
import * as library from '../../src';
import { PAGES, pageText, root } from './blocks';

// What the pages must not leave out.

const constructs = Object.entries(library).filter(([, exported]) =>
  typeof exported === 'function' && exported.prototype instanceof Construct).map(([name]) => name);

test('the README names every construct', () => {
  expect(constructs.length).toBeGreaterThan(15);
  expect(constructs.filter((name) => !pageText('README.md').includes(`\`${name}\``))).toEqual([]);
});

test.each([
  ['docs/destinations.md', 'constructs/destinations/cloud-watch-logs-options'],
  ['docs/destinations.md', 'constructs/destinations/bucket-destination-options'],
  ['docs/destinations.md', 'constructs/destinations/firehose-destination-options'],
  ['docs/athena.md', 'constructs/analysis/flow-log-table-props'],
  ['docs/dashboard.md', 'constructs/analysis/flow-log-dashboard'],
  ['docs/queries.md', 'constructs/analysis/flow-log-query-definitions'],
  ['docs/validator.md', 'validation/plugin/flow-logs-validator'],
])('%s names every prop that src/%s.ts offers', (page, file) => {
  const props = [...readFileSync(join(root, 'src', `${file}.ts`), 'utf8').matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name);

  expect(props.length).toBeGreaterThan(0);
  expect(props.filter((name) => !new RegExp(`\\b${name}\\b`).test(pageText(page)))).toEqual([]);
});

test('a link of another page leads to each page', () => {
  const texts = [...PAGES, 'CONTRIBUTING.md'].map((page) => ({ page, text: pageText(page) }));
  const found = PAGES.filter((page) => !/README|decisions/.test(page) && !texts.some((other) =>
    other.page !== page && new RegExp(`[(/]${page.replace(/.*\/(?=.)/, '').replace('.', '\\.')}[)#]`).test(other.text)));

  expect(found).toEqual([]);
});

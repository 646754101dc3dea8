import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { pageText, root } from './blocks';

const HERE = 'https://github.com/cdk-vpc-flow-logs/cdk-vpc-flow-logs/';
const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
  .filter((page) => page !== 'API.md');

/** Where the links of a page lead to within this repository: a path from its root, and an anchor. */
const links = pages.flatMap((page) => [...withoutCode(pageText(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => {
  const own = link.replace(new RegExp(`^${HERE}(blob|tree)/main/`), '/');
  const [path, anchor] = own.split('#');
  const target = path.startsWith('/') ? path.slice(1) : normalize(join(dirname(page), path));
  return { page, link, target: path === '' ? page : target.replace(/\/$/, ''), anchor };
})).filter(({ link }) => link.startsWith(`${HERE}blob/`) || link.startsWith(`${HERE}tree/`) || !/^\w+:/.test(link));

test('every link to a file leads to one', () => {
  expect(links.length).toBeGreaterThan(200);
  expect(links.filter(({ target }) => !existsSync(join(root, target))).map(({ page, link }) => `${page}: ${link}`)).toEqual([]);
});

test('every link to a section leads to one', () => {
  const sections = links.filter(({ anchor, target }) =>
    anchor !== undefined && !statSync(join(root, target)).isDirectory());

  expect(sections.length).toBeGreaterThan(10);
  expect(sections.filter(({ target, anchor }) => !anchorsOf(target).has(anchor)).map(({ page, link }) => `${page}: ${link}`)).toEqual([]);
});

test('links to other places are by https, and to pages in English', () => {
  const others = pages.flatMap((page) =>
    [...pageText(page).matchAll(/https?:\/\/[^\s)<>"'`]+/g)].map(([url]) => `${page}: ${url}`));

  expect(others.filter((url) => /http:|docs\.aws\.amazon\.com\/\w\w_\w\w\//.test(url))).toEqual([]);
});

/** What GitHub makes of the headings of a page. */
function anchorsOf(page: string): Set<string> {
  return new Set([...withoutCode(pageText(page)).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading.replaceAll(/[`*]|\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-')));
}

function withoutCode(text: string): string {
  return text.replaceAll(/^ *```[^]*?^ *```$/gm, '');
}

describe('what the pages name in code', () => {
  const named = pages.flatMap((page) =>
    [...pageText(page).matchAll(/`([^`\n]+)`/g)].map(([, code]) => ({ page, code })));

  test('files of the repository exist', () => {
    const files = named.filter(({ code }) =>
      /^(src|test|scripts|bench|examples|docs|rosetta|\.ci|\.github)\/[\w./-]+$/.test(code));
    const missing = files.filter(({ code }) => !existsSync(join(root, code)));

    expect(files.length).toBeGreaterThan(10);
    expect(missing.map(({ page, code }) => `${page}: ${code}`)).toEqual([]);
  });

  test('scripts of npm exist, and files that are run', () => {
    const { scripts } = JSON.parse(pageText('package.json')) as { scripts: Record<string, string> };
    const commands = named.flatMap(({ page, code }) =>
      [...code.matchAll(/\b(?:npm run|npx projen|npx tsx) ([\w:./-]+)/g)]
        .map(([, name]) => ({ page, name })));

    expect(commands.length).toBeGreaterThan(20);
    const missing = commands.filter(({ name }) => !(name in scripts) && !existsSync(join(root, name)));
    expect(missing.map(({ page, name }) => `${page}: ${name}`)).toEqual([]);
  });
});

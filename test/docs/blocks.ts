import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '..', '..');

/** A fenced block of a page. */
export interface Block {
  readonly page: string;

  /** The heading that it stands under. */
  readonly section: string;

  /** The line of its first line of code, from 1. */
  readonly line: number;

  /** What stands behind the fence: the language, and perhaps a fixture. */
  readonly info: string;
  readonly language: string;
  readonly code: string;
}

/** The pages for users. */
export const PAGES = execFileSync('git', ['ls-files', 'README.md', 'docs/*.md'], { cwd: root, encoding: 'utf8' }).trim().split('\n');

export function pageText(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}

/** The fenced blocks of a page, without the indentation of the list that they stand in. */
export function blocksOf(page: string): Block[] {
  const text = pageText(page);
  return [...text.matchAll(/^( *)```(.*)\n([^]*?)^ *```$/gm)].map(({ index, 1: indent, 2: info, 3: code }) => {
    const before = text.slice(0, index);
    return {
      page, info,
      section: /^## (.*)$/m.exec(before.slice(before.lastIndexOf('\n## ') + 1))?.[1] ?? '',
      line: before.split('\n').length + 1,
      language: info.split(' ')[0],
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    };
  });
}

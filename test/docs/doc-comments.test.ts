import { execFileSync } from 'node:child_process';
import { FlowLogsValidator } from '../../src/validation/plugin/flow-logs-validator';
import { problemsIn } from '../support/validate';
import { pageText, root } from './blocks';
import { Snippet } from './snippet';

/** The examples of the doc comments; `npx projen build` compiles them. They say what they import only for users to see it. */
const examples = execFileSync('git', ['ls-files', 'src/*.ts'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
  .flatMap((page) => [...pageText(page).matchAll(/^ +\* @example\n((?: +\*(?! @).*\n)+)/gm)].map(([, text]) => {
    const code = text.replaceAll(/^ +\*(\/$)? ?/gm, '').replaceAll(/^import [^;]*;\n/gm, '');
    return { page, snippet: new Snippet({ page, code, section: '', line: 0, info: 'ts', language: 'ts' }) };
  }));

test('the doc comments have examples, and they are found', () => {
  expect(examples.length).toBeGreaterThan(10);
});

test.each(examples)('the example in $page is synthesized, and no rule finds a fault in it', ({ snippet }) => {
  expect(problemsIn(snippet.run(), new FlowLogsValidator())).toEqual([]);
});

test('no summary in API.md is cut at a semicolon, which ends it for jsii', () => {
  const text = pageText('API.md').replaceAll(/^```[^]*?^```$/gm, '');

  expect(text.match(/^.*;(?: \|\n|\n\n)/gm)).toBeNull();
});

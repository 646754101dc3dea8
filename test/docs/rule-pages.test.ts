import { join } from 'node:path';
import { FlowLogsValidator } from '../../src/validation/plugin/flow-logs-validator';
import { RULES } from '../../src/validation/rules';
import { synthesize } from '../support/synthesize';
import { problemsIn } from '../support/validate';
import { Given } from './given';
import { inAFolder } from './in-a-folder';
import { AROUND, RULE_SNIPPETS, ruleOf } from './rule-snippets';
import { Snippet } from './snippet';

const snippets = RULE_SNIPPETS.map((snippet) => ({ id: ruleOf(snippet.block), snippet }));
const compared = snippets.filter(({ id }) => AROUND[id]?.was !== undefined);
const others = snippets.filter((shown) => !compared.includes(shown));

test('every page shows what fails in code, or, if the rule is about the file, in messages or words', () => {
  const shown = new Set(snippets.filter(fails).map(({ id }) => id));

  expect(RULES.map(({ id }) => id).filter((id) => !shown.has(id) && !/baseline/.test(id))).toEqual([]);
});

test.each(others.filter(fails))('what fails by the page of $id is found by this rule, and by no other', ({ id, snippet }) => {
  expect(found(id, snippet)).toEqual([id]);
});

test.each(others.filter((shown) => !fails(shown)))('what passes by the page of $id is found by no rule', ({ id, snippet }) => {
  expect(found(id, snippet)).toEqual([]);
});

describe('with the baseline of an app that said something else', () => {
  const folder = inAFolder();

  test.each(compared.filter(fails))('what fails by the page of $id is found by this rule, and by no other', ({ id, snippet }) => {
    expect(synthesizedAfterIt(id, snippet)).toEqual([id]);
  });

  test.each(compared.filter((shown) => !fails(shown)))('what passes by the page of $id is found by no rule', ({ id, snippet }) => {
    expect(synthesizedAfterIt(id, snippet)).toEqual([]);
  });

  function synthesizedAfterIt(id: string, snippet: Snippet): string[] {
    const before = new Snippet({ ...snippet.block, code: AROUND[id].was! });
    const run = (shown: Snippet) => synthesize((app) => shown.run(new Given(app)), { outdir: join(folder(), 'cdk.out') }).found;

    expect(run(before)).toEqual([]);
    return ruleNames(run(snippet));
  }
});

function fails({ snippet }: { snippet: Snippet }): boolean {
  return snippet.block.section === 'Fails';
}

function found(id: string, snippet: Snippet): string[] {
  return ruleNames(problemsIn(snippet.run(), new FlowLogsValidator(AROUND[id]?.validator)));
}

function ruleNames(findings: readonly string[]): string[] {
  return [...new Set(findings.map((finding) => finding.split(' at ')[0]))];
}

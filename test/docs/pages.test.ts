import { FlowLogsValidator } from '../../src/validation/plugin/flow-logs-validator';
import { problemsIn } from '../support/validate';
import { PAGE_SNIPPETS } from './page-snippets';
import { RULE_SNIPPETS } from './rule-snippets';
import { typeErrors } from './snippet';

beforeAll(() => jest.spyOn(console, 'log').mockReturnValue());

test('every snippet of the pages compiles', () => {
  expect(typeErrors([...PAGE_SNIPPETS, ...RULE_SNIPPETS])).toEqual([]);
});

test.each(PAGE_SNIPPETS.map((snippet) => ({ ...snippet.block, snippet })))(
  'the snippet in line $line of $page is synthesized, and no rule finds a fault in it', ({ snippet }) => {
    expect(problemsIn(snippet.run(), new FlowLogsValidator())).toEqual([]);
  });

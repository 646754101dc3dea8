import type { Condition, Operator } from '../../src/filter-pattern/pattern';
import { compileCondition } from '../../src/filter-pattern/predicate';
import { BYTES, STRING } from '../../src/filter-pattern/reader';

const text = (wanted: string, operator: '=' | '!=' = '='): Condition => ({ kind: 'text', operator, text: wanted });
const number = (operator: Operator, value: number): Condition => ({ kind: 'number', operator, value });

describe.each([
  ['a string', (condition: Condition, value: string) =>
    compileCondition(condition, STRING)(`"${value}"`, 1, value.length + 1)],
  ['bytes', (condition: Condition, value: string) =>
    compileCondition(condition, BYTES)(Buffer.from(`"${value}"`), 1, value.length + 1)],
])('in %s', (_, holds) => {
  test.each<[string, Condition, string[], string[]]>([
    ['text is the whole value', text('22'), ['22'], ['2222', '2', '', '022', '22.0']],
    ['upper and lower case differ', text('OK'), ['OK'], ['ok']],
    ['* at the end', text('4*'), ['4', '404'], ['14', '']],
    ['* at the beginning', text('*Z'), ['Z', '12Z'], ['Zulu', '']],
    ['* in the middle', text('a*z'), ['az', 'a-z'], ['a', 'z', 'az-']],
    ['* around', text('*.html*'), ['GET /index.html HTTP/1.0', '.html'], ['html']],
    ['pieces come in their order', text('*a*b*'), ['ab', '-a-b-'], ['ba']],
    ['pieces do not overlap', text('aba*aba'), ['abaaba'], ['aba', 'ababa']],
    ['* alone', text('*'), ['', '-', 'x'], []],
    ['not a text', text('-', '!='), ['10.0.0.1', ''], ['-']],
    ['not a text with *', text('10.*', '!='), ['-', '192.168.0.1'], ['10.0.0.1']],
    ['= a number', number('=', 22), ['22', '022', '22.0', '2.2e1', '+22'], ['-', '', '222', '22x']],
    ['!= a number, assumed for what is no number', number('!=', 22), ['23', '-', ''], ['22', '022']],
    ['> a number', number('>', 1000), ['1001', '99999999999999999999'], ['1000', '-', '', '1534 extra', '0x7D0']],
    ['>= a number', number('>=', 200), ['200', '204'], ['199', '-', '-200']],
    ['< a number', number('<', 10), ['9', '-1'], ['10', '-', '']],
    ['<= a number', number('<=', 204), ['204', '0'], ['205', '-', 'abc']],
    ['a regular expression', { kind: 'regex', operator: '=', source: 'WARN' }, ['WARNING'], ['ERROR']],
    ['not a regular expression', { kind: 'regex', operator: '!=', source: '^10\\.' }, ['-', '110.'], ['10.0.0.1']],
    ['and', { kind: 'and', terms: [number('>=', 200), number('<=', 204)] }, ['200', '204'], ['199', '205']],
    ['or', { kind: 'or', terms: [text('22'), text('3389')] }, ['22', '3389'], ['23', '-']],
  ])('%s', (__, condition, accepted, refused) => {
    expect(accepted.filter((value) => !holds(condition, value))).toEqual([]);
    expect(refused.filter((value) => holds(condition, value))).toEqual([]);
  });
});

test('each piece of a text with many * is looked for once, so that time stays linear', () => {
  const wanted = '*a'.repeat(500) + '*c*';
  const search = jest.spyOn(String.prototype, 'indexOf');

  compileCondition(text(wanted), STRING)('a'.repeat(10_000), 0, 10_000);

  const searches = search.mock.calls.length;
  search.mockRestore();
  expect(searches).toBe(501);
});

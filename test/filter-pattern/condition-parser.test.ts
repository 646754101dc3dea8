import { syntaxErrorOf } from './syntax-error';
import { parsePattern } from '../../src/filter-pattern/parse';
import type { Condition, Test } from '../../src/filter-pattern/pattern';

const is = (text: string): Test => ({ kind: 'text', operator: '=', text });
const isNot = (text: string): Test => ({ kind: 'text', operator: '!=', text });

test.each<[string, Condition]>([
  ['a=REJECT', is('REJECT')],
  ['a = "REJECT"', is('REJECT')],
  ['a!=-', isNot('-')],
  ['a="22"', is('22')],
  ['a=22', { kind: 'number', operator: '=', value: 22 }],
  ['a!=-5', { kind: 'number', operator: '!=', value: -5 }],
  ['a>=1.5e+3', { kind: 'number', operator: '>=', value: 1500 }],
  ['a<0', { kind: 'number', operator: '<', value: 0 }],
  ['a<=-0', { kind: 'number', operator: '<=', value: 0 }],
  ['a>1', { kind: 'number', operator: '>', value: 1 }],
  ['a=10.0.0.1', is('10.0.0.1')],
  ['a=*.html*', is('*.html*')],
  ['a="two words, [x]"', is('two words, [x]')],
  ['a="say \\"hi\\" \\\\ \\n"', is('say "hi" \\ \\n')],
  ['a=""', is('')],
  ['a=%^10\\.[0-9]+$%', { kind: 'regex', operator: '=', source: '^10\\.[0-9]+$' }],
  ['a!=%[a,\\]]{1,2}%', { kind: 'regex', operator: '!=', source: '[a,\\]]{1,2}' }],
  ['a=1||a=x', { kind: 'or', terms: [{ kind: 'number', operator: '=', value: 1 }, is('x')] }],
  ['a=x || a=y && a!=z', { kind: 'or', terms: [is('x'), { kind: 'and', terms: [is('y'), isNot('z')] }] }],
  ['(a=x || a=y) && a!=z', { kind: 'and', terms: [{ kind: 'or', terms: [is('x'), is('y')] }, isNot('z')] }],
  ['((a=x))', is('x')],
  ['a=x && (a=y && a=z)', { kind: 'and', terms: [is('x'), is('y'), is('z')] }],
  ['(a=x||(a=y))||a=z', { kind: 'or', terms: [is('x'), is('y'), is('z')] }],
])('[%s]', (text, condition) => {
  expect(parsePattern(`[${text}]`)).toEqual({ slots: [{ kind: 'column', name: 'a', condition }] });
});

test.each([
  ['[a=]', 3, 'expected a number, a text or a %regular expression%, got \']\''],
  ['[a==b]', 3, 'expected a number, a text or a %regular expression%, got \'=\''],
  ['[a!b]', 2, 'expected one of = != > < >= <=, got \'!\''],
  ['[(a)]', 3, 'expected one of = != > < >= <=, got \')\''],
  ['[a>"x"]', 3, 'a number must follow \'>\'; only = and != compare text'],
  ['[a<=x]', 4, 'a number must follow \'<=\'; only = and != compare text'],
  ['[a>%x%]', 3, 'a number must follow \'>\'; only = and != compare text'],
  ['[a=1e999]', 3, 'a number must be below 1e308'],
  ['[a="x]', 3, 'a text must end with a double quote'],
  ['[a=%x]', 3, 'a regular expression must end with \'%\''],
  ['[a=%%]', 4, 'a regular expression must not be empty'],
  ['[a=%x(%]', 5, 'expected a character that AWS takes in a regular expression, got \'(\'; write \\x28 for it'],
  ['[a=%x%, b=%y% || b=%z%]', 19, 'a filter pattern must have at most 2 regular expressions'],
  ['[(a=x]', 1, 'expected \')\' for this \'(\''],
  ['[(a=x b]', 6, 'expected \')\', \'&&\' or \'||\', got \'b\''],
  ['[a=x && ]', 8, 'expected a column name, got \']\''],
  ['[a=x & a=y]', 5, 'expected \',\' or \']\' after the column, got \'&\'; a value with such characters must be in double quotes'],
  [
    '[status=4* && bytes>1000]', 14,
    'a condition must be about its own column, expected \'status\', got \'bytes\'; '
    + 'write a column of its own for it (that both hold is what the comma says)',
  ],
])('%s is an error at %i', (text, offset, problem) => {
  expect(syntaxErrorOf(() => parsePattern(text))).toMatchObject({ problem, offset, source: text });
});

test('parentheses may be nested as deep as a pattern is long', () => {
  const depth = 509;

  expect(parsePattern(`[${'('.repeat(depth)}a=x${')'.repeat(depth)}]`).slots).toHaveLength(1);
});

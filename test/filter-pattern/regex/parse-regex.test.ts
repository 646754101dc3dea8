import { Cursor } from '../../../src/filter-pattern/cursor';
import { parseRegex } from '../../../src/filter-pattern/regex/parse-regex';
import { syntaxErrorOf } from '../syntax-error';

test.each([
  ['x!', 1, 'expected a character that AWS takes in a regular expression, got \'!\'; write \\x21 for it'],
  ['(a)', 0, 'expected a character that AWS takes in a regular expression, got \'(\'; write \\x28 for it'],
  ['a"', 1, 'expected a character that AWS takes in a regular expression, got \'"\'; write \\x22 for it'],
  ['é', 0, 'expected a character that AWS takes in a regular expression, got \'é\''],
  ['a]', 1, 'expected a character that AWS takes in a regular expression, got \']\'; write \\x5D for it'],
  ['*a', 0, 'expected a character to repeat, got \'*\'; write \\* for the character'],
  ['a|+', 2, 'expected a character to repeat, got \'+\'; write \\+ for the character'],
  ['^*', 1, 'a repetition must follow a character, not an anchor'],
  ['a**', 2, 'a character must have one repetition at most'],
  ['a*?+', 3, 'a character must have one repetition at most'],
  ['a{2}{3}', 4, 'a character must have one repetition at most'],
  ['a{', 2, 'expected how often, as in {3} or {3,5}, got the end'],
  ['a{,}', 3, 'expected how often, as in {3} or {3,5}, got \'}\''],
  ['a{x}', 2, 'expected how often, as in {3} or {3,5}, got \'x\''],
  ['a{1,2', 5, 'expected \'}\', got the end'],
  ['a{5,3}', 1, 'a repetition must not end below its beginning, got 5 to 3'],
  ['a{1001}', 2, 'a repetition must not go beyond 1000, got 1001'],
  ['a{99999999999999999999}', 2, 'a repetition must not go beyond 1000, got 99999999999999999999'],
  ['a{600}b{600}', 6, 'a regular expression must not repeat more than 1000 characters in all'],
  ['[ab', 0, 'a character class must end with \']\''],
  ['x[]', 1, 'a character class must not be empty; write \\] for the bracket'],
  ['[^]', 0, 'a character class must not be empty; write \\] for the bracket'],
  ['[z-a]', 1, 'a range must not end before its beginning, got z-a'],
  ['[[a]', 1, 'expected a character that AWS takes in a regular expression, got \'[\'; write \\x5B for it'],
  ['\\q', 1, 'expected a symbol that AWS takes, or one of d D s S w W x, after the backslash, got \'q\''],
  ['\\!', 1, 'expected a symbol that AWS takes, or one of d D s S w W x, after the backslash, got \'!\'; write \\x21 for it'],
  ['a\\', 2, 'expected a symbol that AWS takes, or one of d D s S w W x, after the backslash, got the end'],
  ['\\x4', 2, 'expected two hexadecimal digits from 00 to 7F after \\x, got \'4\''],
  ['\\xGG', 2, 'expected two hexadecimal digits from 00 to 7F after \\x, got \'GG\''],
  ['\\xFF', 2, 'expected two hexadecimal digits from 00 to 7F after \\x, got \'FF\''],
])('%j is an error at %i', (source, offset, problem) => {
  expect(syntaxErrorOf(() => parseRegex(new Cursor(source)))).toMatchObject({ problem, offset });
});

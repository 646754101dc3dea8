import { parsePattern } from '../../src/filter-pattern/parse';
import { requiredText } from '../../src/filter-pattern/required-text';

test.each([
  ['[a="22", b="REJECT", c]', 'REJECT'],
  ['[a=*.html*]', '.html'],
  ['[a!="REJECT"]', ''],
  ['[a="REJECT" || a="ACCEPT"]', ''],
  ['[(a="x" || a="yy") && a="z*"]', 'z'],
  ['[a=22, b>5, c=%REJECT%]', ''],
  ['[]', ''],
  ['[..., a="OK"]', 'OK'],
])('what every line has that %s matches is %j', (pattern, text) => {
  expect(requiredText(parsePattern(pattern))).toBe(text);
});

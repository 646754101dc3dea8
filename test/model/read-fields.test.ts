import * as fc from 'fast-check';
import { FlowLogField } from '../../src/model/flow-log-field';
import { readFields, readHeader } from '../../src/model/read-fields';
import { syntaxErrorOf } from '../filter-pattern/syntax-error';

const names = (fields: FlowLogField[]) => fields.map(({ name }) => name);

test('a format and a header of the same fields read the same, whatever white space is between them', () => {
  const fields = fc.uniqueArray(fc.constantFrom(...names(FlowLogField.all())), { minLength: 1 });
  fc.assert(fc.property(fields, fc.constantFrom(' ', '  ', '\t', '\n'), (wanted, space) => {
    expect(names(readFields(wanted.map((name) => `\${${name}}`).join(space)))).toEqual(wanted);
    expect(names(readHeader(`${space}${wanted.join(space)}${space}`))).toEqual(wanted);
  }));
});

test('fields that AWS may add are read, too', () => {
  expect(names(readFields('${version} ${a-new-field}'))).toEqual(['version', 'a-new-field']);
});

test.each<[string, number, string]>([
  ['', 0, `a log format must have fields such as '\${version} \${srcaddr}', got none`],
  [' \n', 0, `a log format must have fields such as '\${version} \${srcaddr}', got none`],
  ['${version} srcaddr', 11, `expected a field such as '\${version} \${srcaddr}', got 'srcaddr'`],
  ['${version} ${srcaddr', 20, `expected '}' after '\${srcaddr'`],
  ['${version}${srcaddr}', 10, `expected a space after '\${version}', got '\${srcaddr}'`],
  ['${version},', 10, `expected a space after '\${version}', got ','`],
  ['${version} ${srcAddr}', 13, `a field name must be lower-case words joined by '-', such as 'pkt-srcaddr', got 'srcAddr'`],
  ['${start} ${end} ${start}', 16, `a log format must have each field once, got 'start' again`],
  ['${version} ${Token[TOKEN.12]}', 11,
    'the log format must be known when the app runs, got an unresolved token; give the text itself'],
])('the format %j is invalid at %i', (text, offset, problem) => {
  expect(syntaxErrorOf(() => readFields(text))).toMatchObject({ source: text, offset, problem });
});

test.each<[string, number, string]>([
  ['', 0, `a log format must have field names such as 'version srcaddr', got none`],
  ['version ${srcaddr}', 8, `a field name must be lower-case words joined by '-', such as 'pkt-srcaddr', got '\${srcaddr}'`],
  ['start end end', 10, `a log format must have each field once, got 'end' again`],
])('the header %j is invalid at %i', (text, offset, problem) => {
  expect(syntaxErrorOf(() => readHeader(text))).toMatchObject({ source: text, offset, problem });
});

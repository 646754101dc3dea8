import { headerFormat, mayBeginHeader } from '../../src/records/header-line';
import { record } from '../support/records';

test.each<[string, string]>([
  ['version', '${version}'],
  ['version account-id srcaddr', '${version} ${account-id} ${srcaddr}'],
  ['version  srcaddr\r\n', '${version} ${srcaddr}'],
])('%j is a header', (line, format) => {
  expect(headerFormat(line)?.toString()).toBe(format);
});

test.each(['', '-', record(), 'version srcaddr 2', 'version a-new-field', 'start end start', ' version', 'Version'])('%j is not', (line) => {
  expect(headerFormat(line)).toBeUndefined();
});

test('a header begins with a small letter', () => {
  expect([...'@Z[`az{2-'].filter((character) => mayBeginHeader(character.charCodeAt(0))).join('')).toBe('az');
  expect(mayBeginHeader(NaN)).toBe(false); // what an empty line begins with
});

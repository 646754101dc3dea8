import { parsePattern } from '../../src/filter-pattern/parse';
import { columnNames, comparedWith, together, type Test } from '../../src/filter-pattern/pattern';

const SSH: Test = { kind: 'number', operator: '=', value: 22 };
const RDP: Test = { kind: 'number', operator: '=', value: 3389 };

test('one condition alone is itself, several are joined', () => {
  expect(together('or', [SSH])).toBe(SSH);
  expect(together('or', [SSH, RDP])).toEqual({ kind: 'or', terms: [SSH, RDP] });
  expect(together('and', [SSH, RDP])).toEqual({ kind: 'and', terms: [SSH, RDP] });
});

test('one of some texts is any of them, and none of them is not one', () => {
  expect(comparedWith('=', ['a', 'b'])).toEqual({
    kind: 'or', terms: [{ kind: 'text', operator: '=', text: 'a' }, { kind: 'text', operator: '=', text: 'b' }],
  });
  expect(comparedWith('!=', ['a', 'b'])).toMatchObject({ kind: 'and', terms: [{ operator: '!=' }, { operator: '!=' }] });
  expect(comparedWith('!=', ['a'])).toEqual({ kind: 'text', operator: '!=', text: 'a' });
});

test('columns have names, and other slots have none', () => {
  expect(columnNames(parsePattern('[a, , b=1, ...]'))).toEqual(['a', 'b']);
});

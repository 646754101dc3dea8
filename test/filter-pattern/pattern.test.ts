import { together, type Test } from '../../src/filter-pattern/pattern';

const SSH: Test = { kind: 'number', operator: '=', value: 22 };
const RDP: Test = { kind: 'number', operator: '=', value: 3389 };

test('one condition alone is itself, several are joined', () => {
  expect(together('or', [SSH])).toBe(SSH);
  expect(together('or', [SSH, RDP])).toEqual({ kind: 'or', terms: [SSH, RDP] });
  expect(together('and', [SSH, RDP])).toEqual({ kind: 'and', terms: [SSH, RDP] });
});

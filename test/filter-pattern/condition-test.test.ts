import { compileTest, inPattern } from '../../src/filter-pattern/condition-test';
import { CidrBlock } from '../../src/model/cidr-block';

function cidr(isInside: boolean, ...texts: string[]) {
  return { kind: 'cidr' as const, isInside, blocks: texts.map((text) => CidrBlock.parse(text)) };
}

test('an address is inside if one of the blocks has it', () => {
  const holds = compileTest(cidr(true, '10.0.0.0/8', '2001:db8::/32'));

  expect(['10.1.2.3', '2001:db8::1', '11.0.0.0', '-'].map(holds)).toEqual([true, true, false, false]);
});

test('an address is outside if no block has it; no address is neither', () => {
  const holds = compileTest(cidr(false, '10.0.0.0/8', '2001:db8::/32'));

  expect(['10.1.2.3', '2001:db8::1', '11.0.0.0', '-'].map(holds)).toEqual([false, false, true, false]);
});

test('what patterns can say is what they take it for', () => {
  expect(['22', '23'].map(compileTest({ kind: 'number', operator: '<=', value: 22 }))).toEqual([true, false]);
});

test('a block of which no few texts tell the addresses is an error that shows it and which ones do', () => {
  expect(() => inPattern('srcaddr', cidr(true, '2600:1f18:1234:ab00::/56'))).toThrow(
    "a filter pattern can only tell ranges by what their addresses begin with, got 2600:1f18:1234:ab00::/56 for 'srcaddr'; "
    + 'use ranges of 16, 32, 48 or 64 bits without a group that is 0, or the conditions of a FlowLogQuery');
  expect(() => inPattern('srcaddr', cidr(true, '0.0.0.0/0'))).toThrow(/got 0\.0\.0\.0\/0 .* use ranges of 8, 16 or 24 bits/);
});

test('inside is one of the beginnings, outside is none of them, nor no address', () => {
  expect(inPattern('srcaddr', cidr(true, '10.0.0.0/8'))).toEqual({ kind: 'text', operator: '=', text: '10.*' });
  expect(inPattern('srcaddr', cidr(true, '10.0.0.0/8', '11.0.0.0/8'))).toEqual({
    kind: 'or', terms: [{ kind: 'text', operator: '=', text: '10.*' }, { kind: 'text', operator: '=', text: '11.*' }],
  });
  expect(inPattern('srcaddr', cidr(false, '10.0.0.0/8'))).toEqual({
    kind: 'and', terms: [{ kind: 'text', operator: '!=', text: '10.*' }, { kind: 'text', operator: '!=', text: '-' }],
  });
});

test('what patterns can say stays as it is', () => {
  const test = { kind: 'number', operator: '<=', value: 22 } as const;

  expect(inPattern('dstport', test)).toBe(test);
});

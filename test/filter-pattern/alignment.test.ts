import * as fc from 'fast-check';
import { Alignment } from '../../src/filter-pattern/alignment';
import { parsePattern } from '../../src/filter-pattern/parse';

const alignmentOf = (pattern: string) => new Alignment(parsePattern(pattern));

test.each<[string, boolean, number]>([
  ['[]', true, 0],
  ['[...]', true, 0],
  ['[a]', false, 1],
  ['[a, b, ...]', true, 2],
  ['[..., b]', true, 1],
  ['[a, , c]', false, 3],
])('%s takes further fields: %s, and needs %i', (pattern, isOpen, least) => {
  expect(alignmentOf(pattern)).toMatchObject({ isOpen, least });
});

test('a pattern without an ellipsis sees as many fields as it has slots, because the last reads the rest', () => {
  expect(alignmentOf('[a, b]').fieldsOf(5)).toBe(2);
  expect(alignmentOf('[a, ..., b]').fieldsOf(5)).toBe(5);
  expect(alignmentOf('[]').fieldsOf(5)).toBe(5);
});

test.each<[string, number, (number | undefined)[]]>([
  ['[a, b, c]', 3, [0, 1, 2]],
  ['[a, ..., z]', 2, [0, 2]],
  ['[a, ..., z]', 5, [0, undefined, undefined, undefined, 2]],
  ['[..., y, z]', 3, [undefined, 1, 2]],
  ['[a, b, ...]', 3, [0, 1, undefined]],
  ['[...]', 2, [undefined, undefined]],
])('%s over %i fields reads them by the slots %j', (pattern, fields, slots) => {
  const alignment = alignmentOf(pattern);

  expect(slots.map((_, field) => alignment.slotOf(field, fields))).toEqual(slots);
});

test('the field that a slot reads is read by that slot', () => {
  const shapes = fc.record({ head: fc.nat(4), tail: fc.nat(4), more: fc.nat(4) });
  fc.assert(fc.property(shapes, ({ head, tail, more }) => {
    const slots = [...Array.from({ length: head }, (_, i) => `h${i}`), '...', ...Array.from({ length: tail }, (_, i) => `t${i}`)];
    const alignment = alignmentOf(`[${slots.join(', ')}]`);
    const fields = alignment.least + more;
    for (const slot of slots.keys()) {
      if (slots[slot] !== '...') expect(alignment.slotOf(alignment.fieldOf(slot, fields), fields)).toBe(slot);
    }
  }));
});

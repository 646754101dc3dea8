import * as fc from 'fast-check';
import { GroupTable } from '../../../src/query/run/group-table';

test('a name has one number, and names are numbered as they come', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\u0000'), maxLength: 4 }), { maxLength: 200 }), (names) => {
    const table = new GroupTable();
    const known: string[] = [];
    for (const name of names) {
      if (!known.includes(name)) known.push(name);
      expect(table.indexOf(Buffer.from(`${name}rest`), name.length)).toBe(known.indexOf(name));
    }

    expect(table.size).toBe(known.length);
    known.forEach((name, index) => expect(table.name(index).toString()).toBe(name));
  }));
});

test('more names than it began with keep their numbers', () => {
  const table = new GroupTable();
  const names = Array.from({ length: 20_000 }, (_, index) => Buffer.from(`group ${index}`));

  names.forEach((name, index) => expect(table.indexOf(name, name.length)).toBe(index));
  names.forEach((name, index) => expect(table.indexOf(name, name.length)).toBe(index));
});

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

test.each([['declinate', 'macallums'], ['costarring', 'liquid']])('%s and %s are two names, although they have one hash', (one, other) => {
  const table = new GroupTable();
  const indexOf = (name: string) => table.indexOf(Buffer.from(name), name.length);

  expect([one, other, one, other].map(indexOf)).toEqual([0, 1, 0, 1]);
  expect([0, 1].map((index) => table.name(index).toString())).toEqual([one, other]);
});

test('a name that is larger than all room there was is kept whole', () => {
  const table = new GroupTable();
  const long = Buffer.from('x'.repeat(200_000));
  table.indexOf(Buffer.from('a'), 1);

  expect(table.indexOf(long, long.length)).toBe(1);
  expect(table.indexOf(long, long.length)).toBe(1);
  expect(table.name(1).length).toBe(200_000);
});

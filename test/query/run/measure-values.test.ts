import * as fc from 'fast-check';
import type { Measure } from '../../../src/model/measure';
import { MeasureValues } from '../../../src/query/run/measure-values';

type Kind = Measure['kind'];

const NAIVE: Record<Kind, (numbers: number[], all: number) => number | undefined> = {
  count: (_, all) => all,
  sum: (numbers) => numbers.length === 0 ? undefined : numbers.reduce((a, b) => a + b, 0),
  average: (numbers) => numbers.length === 0 ? undefined : numbers.reduce((a, b) => a + b, 0) / numbers.length,
  minimum: (numbers) => numbers.length === 0 ? undefined : Math.min(...numbers),
  maximum: (numbers) => numbers.length === 0 ? undefined : Math.max(...numbers),
};

test.each(Object.keys(NAIVE) as Kind[])('the %s of a group is that of its numbers', (kind) => {
  const takes = fc.array(fc.tuple(fc.nat(3), fc.oneof(fc.nat(100), fc.constant(NaN))));
  fc.assert(fc.property(takes, (list) => {
    const values = new MeasureValues(kind);
    for (const [group, number] of list) values.take(group, number);
    for (let group = 0; group < 4; group++) {
      const own = list.filter(([index]) => index === group).map(([, number]) => number);
      expect(values.result(group)).toBe(NAIVE[kind](own.filter((number) => !Number.isNaN(number)), own.length));
    }
  }));
});

test.each<Kind>(['count', 'sum'])('the %s of many groups is kept when more come', (kind) => {
  const values = new MeasureValues(kind);
  for (let group = 0; group < 5000; group++) values.take(group, 1);

  expect([values.result(0), values.result(2047), values.result(2048), values.result(4999)]).toEqual([1, 1, 1, 1]);
});

test('a group that has seen nothing has a count of 0 and no sum', () => {
  expect([new MeasureValues('count').result(9999), new MeasureValues('sum').result(9999)]).toEqual([0, undefined]);
});

test.each<[Kind, number]>([['count', 2], ['sum', 8], ['average', 4]])('a group that is taken over keeps its %s, and goes on from there', (kind, result) => {
  const [others, values] = [new MeasureValues(kind), new MeasureValues(kind)];
  for (const number of [3, 5]) others.take(7, number);
  values.adopt(3000, others, 7);
  expect(values.result(3000)).toBe(result);

  values.take(3000, result);
  expect(values.result(3000)).toBe(kind === 'count' ? 3 : kind === 'sum' ? 16 : 4);
});

import { BlockList, isIPv6 } from 'node:net';
import type { FlowLogCondition } from '../../src/filter-pattern/flow-log-condition';
import { FlowLogFilterPattern } from '../../src/filter-pattern/flow-log-filter-pattern';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFieldType } from '../../src/model/flow-log-field-type';
import type { FlowLogQuery } from '../../src/query/flow-log-query';
import { FlowLogQueryOrder } from '../../src/query/flow-log-query-order';
import { FlowLogRecord } from '../../src/records/flow-log-record';
import { FORMAT } from './arbitraries';

/** A row as the tests compare it: time, values, measure. */
export type PlainRow = [string | undefined, string[], number | undefined];

/**
 * The answer to a query in the plainest way there is: the conditions as a filter pattern, each group as a list of records,
 * and each number from its list.
 */
export function naiveAnswer({ _question: question }: FlowLogQuery, lines: string[]): PlainRow[] {
  const { conditions, groups, measure, period, range, order, limit } = question;
  const everyRecord = FlowLogFilterPattern.forFormat(FORMAT);
  const [ranges, others] = [true, false].map((isRange) => conditions.filter(({ _test }) => (_test.kind === 'cidr') === isRange));
  const pattern = isSatisfiable(() => everyRecord.where(...others)) ? everyRecord.where(...others) : undefined;
  const chosen = lines.filter((line) => pattern?.matches(line) ?? false)
    .map((line) => FlowLogRecord.parse(line, FORMAT))
    .filter((record) => ranges.every((range) => isInRange(record.text(range.field), range)))
    .filter((record) => {
      const start = record.number(FlowLogField.START)!;
      return range?.kind !== 'between' || (start >= (range.from ?? 0) && start < (range.until ?? Infinity));
    });
  const keys = chosen.map((record) => {
    const start = record.number(FlowLogField.START)!;
    const time = period === undefined ? undefined : new Date(Math.floor(start / period) * period * 1000).toISOString();
    return JSON.stringify([time ?? null, groups.map((field) => record.text(field) ?? '-')]);
  });
  const all = groups.length === 0 && period === undefined ? [JSON.stringify([null, []])] : [...new Set(keys)];
  const rows = all.map((key): PlainRow => {
    const own = chosen.filter((_, index) => keys[index] === key);
    const [time, values] = JSON.parse(key) as [string | null, string[]];
    if (measure.kind === 'count') return [time ?? undefined, values, own.length];
    const numbers = own.flatMap((record) => record.number(measure.field) ?? []);
    return [time ?? undefined, values, combine(measure.kind, numbers)];
  });
  const last = Number.POSITIVE_INFINITY;
  rows.sort((a, b) => {
    if (order === FlowLogQueryOrder.LARGEST_FIRST && a[2] !== b[2]) return (b[2] ?? -last) - (a[2] ?? -last);
    if (order === FlowLogQueryOrder.SMALLEST_FIRST && a[2] !== b[2]) return (a[2] ?? last) - (b[2] ?? last);
    const keyOf = ([time, values]: PlainRow) => [time ?? '', ...values.map((value, index) =>
      groups[index].valueType === FlowLogFieldType.NUMBER ? (value === '-' ? '~' : value.padStart(20, '0')) : value)].join('\u0000');
    return keyOf(a) < keyOf(b) ? -1 : 1;
  });
  return rows.slice(0, limit);
}

function isInRange(address: string | undefined, { _test: test }: FlowLogCondition): boolean {
  if (address === undefined || test.kind !== 'cidr') return false;
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  for (const { text } of test.blocks) {
    const [first, bits] = text.split('/');
    // An IPv4 address is in no IPv6 block; to BlockList it is in those with the addresses that it is mapped to.
    if (isIPv6(first) === isIPv6(address)) list.addSubnet(first, Number(bits), family);
  }
  return list.check(address, family) === test.isInside;
}

function combine(kind: 'sum' | 'minimum' | 'maximum' | 'average', numbers: number[]): number | undefined {
  if (numbers.length === 0) return undefined;
  const sum = numbers.reduce((total, number) => total + number, 0);
  switch (kind) {
    case 'sum': return sum;
    case 'minimum': return Math.min(...numbers);
    case 'maximum': return Math.max(...numbers);
    case 'average': return sum / numbers.length;
  }
}

/** Conditions that cannot hold together are an error in a pattern; no record satisfies them in a query. */
function isSatisfiable(build: () => unknown): boolean {
  try {
    build();
    return true;
  } catch {
    return false;
  }
}

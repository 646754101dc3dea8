import { meaningOf, type Meaning } from './condition-meaning';
import { FlowLogQueryOrder } from './flow-log-query-order';
import type { Question, TimeRange } from './question';
import { durationText } from '../model/duration-text';
import { describeMeasure } from '../model/measure';

const ORDERS = {
  [FlowLogQueryOrder.LARGEST_FIRST]: 'largest first',
  [FlowLogQueryOrder.SMALLEST_FIRST]: 'smallest first',
  [FlowLogQueryOrder.BY_GROUP]: 'in order of the groups',
};

/** A question as a sentence. */
export function describeQuestion({ measure, conditions, groups, period, range, order, limit }: Question): string {
  const by = [
    ...period === undefined ? [] : [`per ${durationText(period)}`],
    ...groups.length === 0 ? [] : [`for each ${joinWords(groups.map(({ name }) => name), 'and')}`],
  ];
  return [
    [describeMeasure(measure), ...by].join(' '),
    ...conditions.length === 0 ? [] : [`where ${conditions.map((condition) => describeMeaning(meaningOf(condition))).join(' and ')}`],
    ...range === undefined ? [] : [describeRange(range)],
    ...by.length === 0 ? [] : [ORDERS[order]],
    ...limit === undefined ? [] : [limit === 1 ? '1 row' : `${limit} rows`],
  ].join(', ');
}

function describeMeaning(meaning: Meaning): string {
  const { name } = meaning.field;
  switch (meaning.kind) {
    case 'values': return `${name} is ${meaning.isNegative ? 'not ' : ''}${joinWords(meaning.values, 'or')}`;
    case 'prefixes': return `${name} ${meaning.isNegative ? 'does not begin' : 'begins'} with ${joinWords(meaning.prefixes, 'or')}`;
    case 'ranges': return `${name} is ${meaning.isNegative ? 'outside' : 'within'} ${joinWords(meaning.blocks, 'or')}`;
    case 'comparison': return `${name} ${meaning.operator} ${meaning.value}`;
  }
}

function describeRange(range: TimeRange): string {
  switch (range.kind) {
    case 'between': return [
      ...range.from === undefined ? [] : [`from ${describeMoment(range.from)}`],
      ...range.until === undefined ? [] : [`until ${describeMoment(range.until)}`],
    ].join(' ');
    case 'last': return `within the last ${durationText(range.seconds)}`;
  }
}

/** `2026-11-20T02:00:00Z`. */
export function describeMoment(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000', '');
}

function joinWords(words: readonly string[], last: string): string {
  return words.length === 1 ? words[0] : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

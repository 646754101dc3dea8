import * as fc from 'fast-check';
import { FORMAT, conditions, logs, queries } from './arbitraries';
import { naiveAnswer, type PlainRow } from './naive-answer';
import type { FlowLogCondition } from '../../src/filter-pattern/flow-log-condition';
import { FlowLogFilterPattern } from '../../src/filter-pattern/flow-log-filter-pattern';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogQuery } from '../../src/query/flow-log-query';
import { FlowLogTableLayout } from '../../src/query/flow-log-table-layout';

const table = FlowLogTableLayout.of({ format: FORMAT, tableName: 'flow_logs' });

function answer(query: FlowLogQuery, lines: string[]): PlainRow[] {
  return query.run(lines, FORMAT).rows.map(({ time, values, measure }) => [time?.toISOString(), values, measure]);
}

test('the answer is that of the plainest way to find it', () => {
  fc.assert(fc.property(queries, logs, (query, lines) => {
    expect(answer(query, lines)).toEqual(naiveAnswer(query, lines));
  }), { numRuns: 1000 });
});

test('the answer does not depend on the order of the lines', () => {
  fc.assert(fc.property(queries, logs, fc.infiniteStream(fc.nat()), (query, lines, chance) => {
    const shuffled = lines.map((line) => ({ line, at: chance.next().value as number }))
      .sort((a, b) => a.at - b.at).map(({ line }) => line);

    expect(answer(query, shuffled)).toEqual(answer(query, lines));
  }));
});

test.each([
  ['numbers of records', FlowLogQuery.count()], ['sums', FlowLogQuery.sum(FlowLogField.BYTES)],
])('the %s of all groups together are those of the whole', (_, measure) => {
  fc.assert(fc.property(fc.array(conditions, { maxLength: 2 }), logs, (all, lines) => {
    const whole = measure.where(...all);
    const parts = whole.groupBy(FlowLogField.SRC_ADDR, FlowLogField.DST_PORT).run(lines, FORMAT).rows;

    const sum = parts.reduce((total, { measure: number }) => total + (number ?? 0), 0);

    expect(sum).toBe(whole.run(lines, FORMAT).rows[0].measure ?? 0);
  }));
});

/** The pattern with a condition; undefined of one that no record can satisfy, which `where` refuses. */
function patternOf(condition: FlowLogCondition): FlowLogFilterPattern | undefined {
  try {
    return FlowLogFilterPattern.forFormat(FORMAT).where(condition);
  } catch (error) {
    expect(String(error)).toMatch(/must be able to hold together/);
    return undefined;
  }
}

test('conditions that a filter pattern can say let through what a filter pattern with them matches', () => {
  fc.assert(fc.property(conditions.filter(({ _test }) => _test.kind !== 'cidr'), logs, (condition, lines) => {
    const { matches } = FlowLogQuery.count().where(condition).run(lines, FORMAT);
    const pattern = patternOf(condition);

    expect(matches).toBe(pattern === undefined ? 0 : lines.filter((line) => pattern.matches(line)).length);
  }));
});

test.each<[string, (query: FlowLogQuery) => string]>([
  ['a sentence', (query) => query.toString()],
  ['Logs Insights', (query) => query.toLogsInsights(FORMAT)],
  ['Athena', (query) => query.toAthena(table)],
])('queries with different answers differ as %s', (_, render) => {
  fc.assert(fc.property(queries, queries, logs, (first, second, lines) => {
    const [one, other] = [first, second].map((query) => query._question.range === undefined
      ? query.between(new Date('2026-11-19'), new Date('2026-11-23'))
      : query);
    fc.pre(JSON.stringify(answer(one, lines)) !== JSON.stringify(answer(other, lines)));

    expect(render(one)).not.toBe(render(other));
  }), { numRuns: 500 });
});

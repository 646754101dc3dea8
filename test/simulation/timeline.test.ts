import type { AlarmSimulationResult } from '../../src/simulation/alarm-simulation-result';
import { drawTimeline, summaryOf } from '../../src/simulation/timeline';

const [FIRST, SECOND] = [new Date('2026-11-20T02:00:00Z'), new Date('2026-11-20T02:05:00Z')];

const RESULT: AlarmSimulationResult = {
  condition: 'Sum >= 1', period: 60, threshold: 1, clock: 'start', delivery: { aggregation: 600, delivery: 300 },
  earliest: FIRST, latest: SECOND, misfortune: 'records are as late as usual',
  datapoints: [{ start: FIRST, value: 3 }], changes: [], earliestChanges: [], contributors: [],
  records: 5, matches: 3, unreadable: 0, problems: [], format: '${start}',
};

test.each<[string, Partial<AlarmSimulationResult>, string]>([
  ['between two moments', {}, 'fires between 2026-11-20T02:00:00.000Z and 2026-11-20T02:05:00.000Z'],
  ['at one', { latest: new Date(FIRST) }, 'fires at 2026-11-20T02:00:00.000Z'],
  ['perhaps', { latest: undefined }, 'may never fire: at 2026-11-20T02:00:00.000Z at the earliest, never if records are as late as usual'],
  ['never', { earliest: undefined, latest: undefined }, 'never fires'],
  ['nobody knows', { unreadable: 1 }, `no verdict: 1 line is not a record of the format '\${start}'`],
])('the first line says when it fires: %s', (_, otherwise, line) => {
  expect(summaryOf({ ...RESULT, ...otherwise })[0]).toBe(line);
});

test('what was read, and when it arrives, is said', () => {
  expect(summaryOf({ ...RESULT, unreadable: 2, problems: ['line 3: odd'] }).slice(1)).toEqual([
    'condition: Sum >= 1',
    'records: 5 read, 3 matched, 2 unreadable',
    '  unreadable: line 3: odd',
    'arrival: up to 15 minutes after the start of a record (aggregation 10 minutes, delivery 5 minutes)',
  ]);
  expect(summaryOf({ ...RESULT, records: 0, matches: 0 }).slice(1)).toEqual(['condition: Sum >= 1', 'records: 0 read, 0 matched']);
});

test('a condition from a file cannot move the cursor of a terminal', () => {
  expect(summaryOf({ ...RESULT, condition: 'a\u001b[2Jb' })[1]).not.toContain('\u001b');
});

test('20 contributors are listed, further ones counted', () => {
  const contributors = Array.from({ length: 22 }, (_, index) => ({ values: [`10.0.0.${index}`, '22'], firesEarliest: FIRST, firesLatest: SECOND }));
  const listed = (count: number) =>
    summaryOf({ ...RESULT, contributors: contributors.slice(0, count) }).filter((line) => /contributor/.test(line));

  expect(listed(20)).toHaveLength(20);
  expect(listed(20)[0]).toBe('contributor: 10.0.0.0 22 fires between 2026-11-20T02:00:00.000Z and 2026-11-20T02:05:00.000Z');
  expect(listed(22).at(-1)).toBe('  … 2 more contributors …');
});

test('periods are drawn below an empty line, unless there is no verdict or nothing to draw', () => {
  expect(drawTimeline(RESULT)).toContain('\n\n');
  expect(drawTimeline({ ...RESULT, unreadable: 1 })).not.toContain('\n\n');
  expect(drawTimeline({ ...RESULT, datapoints: [] })).not.toContain('\n\n');
});

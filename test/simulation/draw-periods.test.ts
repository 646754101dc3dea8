import type { SimulatedStateChange } from '../../src/simulation/simulated-state-change';
import { drawPeriods } from '../../src/simulation/draw-periods';
import { SimulatedAlarmState } from '../../src/simulation/simulated-alarm-state';

const HOUR = 3_600_000;
const RESULT = {
  condition: '', period: 3600, threshold: 10, delivery: { aggregation: 600, delivery: 300 },
  clock: 'start' as const,
  misfortune: '', contributors: [], changes: [], earliestChanges: [], records: 1, matches: 1, unreadable: 0, problems: [], format: '',
};

function datapointsOf(count: number, value: (index: number) => number): { start: Date; value: number }[] {
  return Array.from({ length: count }, (_, index) => ({ start: new Date(index * HOUR), value: value(index) }));
}

function changeAt(at: Date, value?: number): SimulatedStateChange {
  return { at, periodEnd: at, value, before: SimulatedAlarmState.OK, after: SimulatedAlarmState.ALARM };
}

test('however many periods there are, people can read the table', () => {
  const datapoints = datapointsOf(200_000, (index) => index % 7);

  const rows = drawPeriods({ ...RESULT, datapoints });

  expect(rows).toHaveLength(4);
  expect(rows[2]).toBe('  … 199998 more periods …');
});

test('of very many changes the first and the last are shown', () => {
  const datapoints = datapointsOf(500, (index) => index % 2 * 10);
  const changes = datapoints.map(({ start, value }) => changeAt(new Date(+start + HOUR), value));

  const rows = drawPeriods({ ...RESULT, datapoints, changes });

  expect(rows).toHaveLength(62);
  expect(rows).toContain('  … 940 rows left out …');
});

test('rows are in order of time, also those in a gap', () => {
  const datapoints = [0, 8].map((hour) => ({ start: new Date(hour * HOUR), value: 1 }));

  const changes = [changeAt(new Date(5.2 * HOUR))];

  const rows = drawPeriods({ ...RESULT, datapoints, changes });

  expect(rows.map((row) => row.slice(0, 18).trim())).toEqual([
    'from (UTC)', '1970-01-01 00:00', '… 7 periods with', '1970-01-01 05:12', '1970-01-01 08:00',
  ]);
});

import { alarmingRuns, firstAlarm, firstRun } from '../../src/simulation/scheduled-runs';

const ONE = { interval: 10, evaluated: 1, toAlarm: 1 };
const TWO_OF_THREE = { interval: 10, evaluated: 3, toAlarm: 2 };

test.each([[20, 3, 23], [23, 3, 23], [24, 3, 33]])('the first run from %i on with remainder %i is at %i', (from, phase, run) => {
  expect(firstRun(from, phase, 10)).toBe(run);
});

test('a breach between two runs goes unnoticed', () => {
  expect(firstAlarm([{ from: 21, until: 29 }], 0, ONE)).toBeUndefined();
  expect(firstAlarm([{ from: 21, until: 29 }], 5, ONE)).toBe(25);
});

test('two of three runs may have one between them that does not breach', () => {
  expect(firstAlarm([{ from: 0, until: 1 }, { from: 20, until: 21 }], 0, TWO_OF_THREE)).toBe(20);
  expect(firstAlarm([{ from: 0, until: 1 }, { from: 30, until: 31 }], 0, TWO_OF_THREE)).toBeUndefined();
});

test('an alarm lasts while enough of the runs breach, and ends where the contributor is no longer found', () => {
  const found = [{ from: 0, until: 20, value: 5 }, { from: 20, until: 40, value: 1 }];

  const runs = alarmingRuns(found, (value) => value === 5, 0, TWO_OF_THREE);

  expect(runs).toEqual([{ at: 10, value: 5 }, { at: 20, value: 5 }]);
});

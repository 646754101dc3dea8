import { FlowLogField } from '../../src/model/flow-log-field';
import type { AlarmSettings } from '../../src/simulation/alarm-settings';
import type { AlarmSimulation } from '../../src/simulation/alarm-simulation';
import { AlarmSimulator } from '../../src/simulation/alarm-simulator';
import { record } from '../support/records';
import { alarmSettings } from './settings';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 20, 2) + seconds * 1000);

function simulate(lines: string[], settings: Partial<AlarmSettings> = {}): AlarmSimulation {
  const simulator = new AlarmSimulator(alarmSettings(settings));
  for (const line of lines) simulator.read(line);
  return simulator.finish();
}

test('a record that matches makes a datapoint, another one a minute with data if there is a default value', () => {
  const lines = [record({ at: at(0) }), record({ at: at(60), action: 'ACCEPT' })];

  expect(simulate(lines).datapoints).toEqual([{ start: at(0), value: 1 }, { start: at(60), value: undefined }]);
  expect(simulate(lines, { defaultValue: 0 }).datapoints)
    .toEqual([{ start: at(0), value: 1 }, { start: at(60), value: 0 }]);
});

test('periods begin at multiples of their length, and those without records are left out', () => {
  const lines = [record({ at: at(299) }), record({ at: at(300) }), record({ at: at(599) }), record({ at: at(1200) })];

  expect(simulate(lines, { period: 300 }).datapoints)
    .toEqual([{ start: at(0), value: 1 }, { start: at(300), value: 2 }, { start: at(1200), value: 1 }]);
});

test('a field is the value of a record that has it; without it the record counts as one that does not match', () => {
  const lines = [record({ at: at(0), packets: 7 }), record({ at: at(60) }).replace(' 1 40 ', ' - 40 ')];

  expect(simulate(lines, { metricValue: FlowLogField.PACKETS, defaultValue: 0 }).datapoints)
    .toEqual([{ start: at(0), value: 7 }, { start: at(60), value: 0 }]);
});

test('records, matches and lines that are neither are counted', () => {
  const simulation = simulate([record(), record({ action: 'ACCEPT' }), 'no record', '']);

  expect(simulation).toMatchObject({ records: 2, matches: 1, unreadable: 1 });
});

test('a line may be read by another format and pattern', () => {
  const simulator = new AlarmSimulator(alarmSettings());
  simulator.read(record({ action: 'ACCEPT' }), { ...alarmSettings(), pattern: { matches: () => true } });

  expect(simulator.finish().matches).toBe(1);
});

test('a change of state names the moments in words of dates', () => {
  const { changes } = simulate([record({ at: at(0) })]);

  expect(changes[0]).toEqual({ at: at(120), before: 'INSUFFICIENT_DATA', after: 'OK', value: undefined, periodEnd: at(120) });
});

test('settings that cannot be simulated are refused before the first record', () => {
  expect(() => new AlarmSimulator(alarmSettings({ threshold: NaN }))).toThrow(`'threshold' must be a number`);
});

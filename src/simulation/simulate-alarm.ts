import type { AlarmSettings } from './alarm-settings';
import type { AlarmSimulation } from './alarm-simulation';
import { AlarmSimulator } from './alarm-simulator';

/** What the alarm would have done on these records. Lines that are not records of the format are counted and left out. */
export function simulateAlarm(settings: AlarmSettings, lines: Iterable<string>): AlarmSimulation {
  const simulator = new AlarmSimulator(settings);
  for (const line of lines) simulator.read(line);
  return simulator.finish();
}

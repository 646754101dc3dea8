import type { AlarmSettings } from './alarm-settings';
import { signOf } from './comparison';

const UNITS: [number, string][] = [[86_400, 'day'], [3600, 'hour'], [60, 'minute']];

/** What raises the alarm, in words: `Sum >= 10 over 1 hour, missing data is notBreaching`. */
export function describeCondition(settings: AlarmSettings): string {
  const { statistic, threshold, period, evaluationPeriods, datapointsToAlarm = evaluationPeriods } = settings;
  const periods = evaluationPeriods === 1 ? '' : `, ${datapointsToAlarm} of ${evaluationPeriods} periods`;
  return `${statistic} ${signOf(settings)} ${threshold} over ${duration(period)}${periods}, `
    + `missing data is ${settings.treatMissingData}`;
}

function duration(seconds: number): string {
  const [size, unit] = UNITS.find(([size]) => seconds % size === 0)!;
  const count = seconds / size;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

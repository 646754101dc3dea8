import type { AlarmSettings } from './alarm-settings';
import { signOf } from './comparison';
import { durationText } from './duration-text';

/** What raises the alarm, in words: `Sum >= 10 over 1 hour, missing data is notBreaching`. */
export function describeCondition(settings: AlarmSettings): string {
  const { statistic, threshold, period, evaluationPeriods, datapointsToAlarm = evaluationPeriods } = settings;
  const periods = evaluationPeriods === 1 ? '' : `, ${datapointsToAlarm} of ${evaluationPeriods} periods`;
  return `${statistic} ${signOf(settings)} ${threshold} over ${durationText(period)}${periods}, `
    + `missing data is ${settings.treatMissingData}`;
}

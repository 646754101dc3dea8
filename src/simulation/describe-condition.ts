import type { AlarmSettings } from './alarm-settings';
import { signOf } from './comparison';
import { durationText } from '../model/duration-text';
import type { LogAlarmSettings } from './log-alarm-settings';
import { describeMeasure } from '../model/measure';

/** What raises the alarm, in words: `Sum >= 10 over 1 hour, missing data is notBreaching`. */
export function describeCondition(settings: AlarmSettings): string {
  const { statistic, threshold, period, evaluationPeriods, datapointsToAlarm = evaluationPeriods } = settings;
  const periods = evaluationPeriods === 1 ? '' : `, ${datapointsToAlarm} of ${evaluationPeriods} periods`;
  return `${statistic} ${signOf(settings)} ${threshold} over ${durationText(period)}${periods}, `
    + `missing data is ${settings.treatMissingData}`;
}

/** What raises a log alarm: `number of records >= 10 for one srcaddr over 1 hour, looked at every 5 minutes up to 15 minutes ago`. */
export function describeLogAlarm(settings: LogAlarmSettings): string {
  const { measure, groups, threshold, period, interval, endOffset, evaluated, toAlarm } = settings;
  const each = groups.length === 0 ? '' : ` for one ${groups.map(({ name }) => name).join(' and ')}`;
  const runs = evaluated === 1 ? '' : `, ${toAlarm} of ${evaluated} runs`;
  return `${describeMeasure(measure)} ${signOf(settings)} ${threshold}${each} over ${durationText(period)}${runs}, `
    + `looked at every ${durationText(interval)} up to ${durationText(endOffset)} ago`;
}

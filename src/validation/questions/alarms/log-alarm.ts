import type { LogAlarmWindow } from '../../../model/log-alarm-limits';
import type { Value } from '../../view/template';
import { listOf } from '../../view/values';
import type { AppView } from '../../view/app-view';
import type { LogAlarmView } from '../../view/views';
import { FlowLogGroup, readLogGroup } from '../filters/flow-log-filter';

const UNITS = new Map([['minute', 60], ['hour', 3600], ['day', 86_400]]);

/** What an aggregation expression groups by: `['srcAddr', 'bin(5m)']` of `count(*) by srcAddr, bin(5m) | sort desc`. */
export function groupedBy({ aggregationExpression }: LogAlarmView): string[] {
  if (typeof aggregationExpression !== 'string') return [];
  const [, fields] = /^[^`)]*(?:`[^`]*`[^`)]*)*\)\s+by\s((?:`[^`]*`|[^`|])*)/i.exec(aggregationExpression) ?? [];
  return [...fields?.matchAll(/(?:`[^`]*`|\([^)]*\)|[^,`(])+/g) ?? []].map(([field]) => field.trim()).filter(Boolean);
}

/** In which time a log alarm looks for records; `undefined` where that is not known, or by the clock. */
export function windowOf(
  { scheduleExpression, startTimeOffset, endTimeOffset = 0 }: LogAlarmView,
): LogAlarmWindow | undefined {
  if (typeof scheduleExpression !== 'string') return undefined;
  if (typeof startTimeOffset !== 'number' || typeof endTimeOffset !== 'number') return undefined;
  const [, count, unit] = /^\s*rate\s*\(\s*(\d+)\s+(minute|hour|day)s?\s*\)\s*$/i.exec(scheduleExpression) ?? [];
  const interval = Number(count) * (UNITS.get(unit?.toLowerCase()) ?? NaN);
  const period = startTimeOffset - endTimeOffset;
  return interval > 0 && period > 0 ? { interval, period, endOffset: endTimeOffset } : undefined;
}

/** The log groups that a log alarm reads, if flow logs of the app are known to deliver to each of them. */
export function queriedGroups(alarm: LogAlarmView, app: AppView): readonly FlowLogGroup[] | undefined {
  const groups = (listOf(alarm.logGroupIdentifiers) ?? [])
    .map((value) => readLogGroup(value as Value<string>, alarm, app));
  return groups.length > 0 && groups.every((group) => group !== undefined) ? groups : undefined;
}

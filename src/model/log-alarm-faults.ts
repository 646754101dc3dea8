import { MAX_CONTRIBUTOR_FIELDS, MAX_QUERIED_LOG_GROUPS, MOST_SCANS, scansOfEachRecord } from './log-alarm-limits';
import type { LogAlarmWindow } from './log-alarm-limits';

// What is wrong with a log alarm: each function tells one fault as the second half of a sentence that begins with the name
// of the property, or answers undefined.

/** More fields that group records than a log alarm has. */
export function tooManyContributorFields(fields: readonly string[]): string | undefined {
  if (fields.length <= MAX_CONTRIBUTOR_FIELDS) return undefined;
  return `must group by at most ${MAX_CONTRIBUTOR_FIELDS} fields, got ${fields.length}: ${fields.join(', ')}`;
}

/**
 * A stretch of time among what groups records.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-log.html#log-alarm-aggregation
 */
export function groupsByBin(fields: readonly string[]): string | undefined {
  const bin = fields.find((field) => /^bin\s*\(/i.test(field));
  return bin === undefined ? undefined : `must not group by 'bin()', which log alarms do not support, got '${bin}'`;
}

/** More log groups than one query reads. */
export function tooManyQueriedLogGroups(count: number): string | undefined {
  if (count <= MAX_QUERIED_LOG_GROUPS) return undefined;
  return `must have at most ${MAX_QUERIED_LOG_GROUPS} log groups, got ${count}`;
}

/** More characters than CloudWatch reads. */
export function tooManyCharacters(length: number, most: number): string | undefined {
  return length <= most ? undefined : `must have at most ${most} characters, got ${length}`;
}

/** A count that CloudWatch rejects: of runs, or of records in a notification. */
export function countOutOfRange(count: number, least: number, most: number): string | undefined {
  if (Number.isInteger(count) && count >= least && count <= most) return undefined;
  return `must be a whole number from ${least} to ${most}, got ${count}`;
}

/** Time between what one run looks at and what the next one does. */
export function leavesGaps({ interval, period }: LogAlarmWindow): string | undefined {
  if (period >= interval) return undefined;
  return `must be at least the evaluation interval, ${interval} s, got ${period} s; `
    + 'no run would look at the records in between';
}

/** A window that no late record is in: it begins before they arrive, and the next one begins after their `start`. */
export function looksTooEarly({ interval, period, endOffset }: LogAlarmWindow, lateness: number): string | undefined {
  if (endOffset + period >= lateness + interval) return undefined;
  return `must be at least ${lateness + interval - period} s with a period of ${period} s, got ${endOffset} s; `
    + `records arrive up to ${lateness} s after their start, when no run looks at that time any more`;
}

/** How often a query scans each record, if that is more than is worth its price. */
export function scansTooOften(window: LogAlarmWindow): string | undefined {
  const scans = scansOfEachRecord(window);
  return scans <= MOST_SCANS ? undefined : `scans each record ${scans} times, and CloudWatch Logs charges for each`;
}

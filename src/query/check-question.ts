import { FlowLogError } from '../model/errors';
import { isNumeric } from '../model/field-values';
import type { FlowLogField } from '../model/flow-log-field';
import { MAX_ROWS } from '../model/query-limits';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** Throws unless the field has numbers. */
export function checkMeasured(kind: string, field: FlowLogField): void {
  if (isNumeric(field)) return;
  throw new FlowLogError(`the ${kind} can only be taken of a field that has numbers, such as 'bytes', got '${field.name}'`);
}

/** Throws unless every engine can divide time into such periods that begin with the day. */
export function checkPeriod(seconds: number): void {
  const [unit, whole] = seconds < HOUR ? [MINUTE, HOUR] : [HOUR, DAY];
  if (seconds > 0 && seconds % unit === 0 && whole % seconds === 0) return;
  throw new FlowLogError(
    'a period must be whole minutes that divide an hour, hours that divide a day, or one day, '
    + `such as 5 minutes or 6 hours, got ${seconds} s`);
}

/** Throws unless there is time in between. */
export function checkRange(from: number, until: number): void {
  if (!Number.isFinite(from) || !Number.isFinite(until)) {
    throw new FlowLogError(`'start' and 'end' must be moments, got an invalid date`);
  }
  if (from < until) return;
  throw new FlowLogError(`'end' must be after 'start', ${describe(from)}, got ${describe(until)}`);
}

/** Throws unless it is some time. */
export function checkDuration(seconds: number): void {
  if (seconds > 0) return;
  throw new FlowLogError(`a time must be longer than nothing, got ${seconds} s`);
}

/** Throws unless Logs Insights can return so many rows. */
export function checkLimit(rows: number): void {
  if (Number.isInteger(rows) && rows >= 1 && rows <= MAX_ROWS) return;
  throw new FlowLogError(`a limit must be a whole number from 1 to ${MAX_ROWS}, got ${rows}`);
}

function describe(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

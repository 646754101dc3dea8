import type { Segment } from './value-segments';

/** When a log alarm's query runs, and how many of its results count. */
export interface Schedule {
  /** Seconds from one run to the next. */
  readonly interval: number;

  /** How many of the most recent results count. */
  readonly evaluated: number;

  /** How many of them must breach. */
  readonly toAlarm: number;
}

/** A run that finds the alarm breached often enough. */
export interface AlarmingRun {
  readonly at: number;

  /** What the newest run that breaches has found. */
  readonly value?: number;
}

/** The first run in ALARM, for runs at all moments that have this remainder; undefined if there is none. */
export function firstAlarm(breaches: readonly Segment[], phase: number, schedule: Schedule): number | undefined {
  const { interval, evaluated, toAlarm } = schedule;
  const last: number[] = [];
  for (const { from, until } of breaches) {
    for (let at = firstRun(from, phase, interval); at < until; at += interval) {
      last.push(at);
      if (last.length > toAlarm) last.shift();
      if (last.length === toAlarm && at - last[0] < evaluated * interval) return at;
    }
  }
  return undefined;
}

/**
 * Every run in ALARM. A contributor that a run does not find is `OK`, whatever the runs before have found.
 *
 * @param found What runs find of the contributor, breaching or not; outside of these segments it is not there.
 */
export function alarmingRuns(
  found: readonly Segment[], isBreaching: (value: number | undefined) => boolean, phase: number, schedule: Schedule,
): AlarmingRun[] {
  const { interval, evaluated, toAlarm } = schedule;
  const runs: AlarmingRun[] = [];
  let breaches: AlarmingRun[] = [];
  for (const { from, until, value } of found) {
    const breached = isBreaching(value);
    for (let at = firstRun(from, phase, interval); at < until; at += interval) {
      if (breached) breaches.push({ at, value });
      breaches = breaches.filter((each) => at - each.at < evaluated * interval);
      if (breaches.length >= toAlarm) runs.push({ at, value: breaches.at(-1)!.value });
    }
  }
  return runs;
}

/** The first run from a moment on. */
export function firstRun(from: number, phase: number, interval: number): number {
  return from + ((phase - from) % interval + interval) % interval;
}

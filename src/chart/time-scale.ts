const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

const STEPS = [
  1, 5, 15, 30, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE,
  HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 14 * DAY,
];

/** Later moments have no date in JavaScript. */
const LATEST = 8.64e12;

export interface TimeTick {
  /** Unix seconds. */
  readonly at: number;

  /** `02:00`, or `2026-11-20` where a day begins. */
  readonly text: string;
}

/** Round moments from one to another, in UTC, at most as many as wanted and one more. */
export function timeTicks(from: number, until: number, wanted: number): TimeTick[] {
  const least = (until - from) / Math.max(wanted, 1);
  const step = STEPS.find((each) => each >= least) ?? Math.ceil(least / (30 * DAY)) * 30 * DAY;
  const ticks: TimeTick[] = [];
  for (let at = Math.ceil(from / step) * step; at <= until; at += step) {
    const isDay = at % DAY === 0;
    ticks.push({ at, text: isDay ? dayText(at) : clockText(at, step) });
  }
  return ticks;
}

/** `2026-11-20 02:00`. */
export function momentText(seconds: number): string {
  const text = isoText(seconds);
  return text === undefined ? '-' : text.replace('T', ' ').replace(/(:00)?\.000Z$/, '');
}

function dayText(seconds: number): string {
  return isoText(seconds)?.split('T')[0] ?? '-';
}

function clockText(seconds: number, step: number): string {
  return isoText(seconds)?.split('T')[1].slice(0, step < MINUTE ? 8 : 5) ?? '-';
}

function isoText(seconds: number): string | undefined {
  return Math.abs(seconds) <= LATEST ? new Date(seconds * 1000).toISOString() : undefined;
}

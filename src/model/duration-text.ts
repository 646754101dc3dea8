const UNITS: [number, string][] = [[86_400, 'day'], [3600, 'hour'], [60, 'minute'], [1, 'second']];

/** A number of seconds in the largest unit that gives a whole number: `1 hour`, `90 minutes`. */
export function durationText(seconds: number): string {
  const [size, unit] = UNITS.find(([size]) => seconds !== 0 && seconds % size === 0) ?? [60, 'minute'];
  const count = seconds / size;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

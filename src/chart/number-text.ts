/** From here on digits are counted, not shown. */
const LONGEST = 1e15;

const UNITS: [number, string][] = [[1e12, ' T'], [1e9, ' G'], [1e6, ' M'], [1e3, ' k']];

/** A number to be read to the last digit: `1,234,567`, `0.333`. */
export function numberText(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '-';
  if (Math.abs(value) >= LONGEST && Number.isFinite(value)) return value.toExponential(3);
  return value.toLocaleString('en', { maximumFractionDigits: 3 });
}

/** `and 1 more row`, `and 1,234 more rows`. */
export function andMore(count: number, noun: string): string {
  return `and ${numberText(count)} more ${noun}${count === 1 ? '' : 's'}`;
}

/** A round number for an axis: `1.5 M`. */
export function axisText(value: number): string {
  const size = Math.abs(value);
  if (size >= LONGEST) return value.toExponential(1);
  const [unit, sign] = UNITS.find(([each]) => size >= each && size >= 1e4) ?? [1, ''];
  return `${Number((value / unit).toPrecision(6))}${sign}`;
}

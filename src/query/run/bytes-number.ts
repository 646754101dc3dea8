const ZERO = 48;
const HYPHEN = 45;

/** So many digits fit into a double exactly. */
const SHORT = 15;

/** The whole number between two offsets, -1 where `-` stands for none, NaN where it is something else. */
export function numberBetween(bytes: Buffer, start: number, end: number): number {
  if (end - start === 1 && bytes[start] === HYPHEN) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at] - ZERO;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return end - start <= SHORT ? value : Number(bytes.toString('latin1', start, end));
}

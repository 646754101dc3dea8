const NUMBER = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * The number that a text says, or undefined where it says none: `-`, or an address.
 *
 * Assumed: a sign, a fraction and an exponent are read, as AWS documents for JSON events, and numbers are compared as
 * doubles.
 */
export function readNumber(text: string): number | undefined {
  return NUMBER.test(text) ? Number(text) + 0 : undefined; // + 0, so that -0 is 0
}

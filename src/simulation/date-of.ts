/** The moment of a number of Unix seconds; undefined stays undefined. */
export function dateOf(seconds: number): Date;
export function dateOf(seconds: number | undefined): Date | undefined;
export function dateOf(seconds: number | undefined): Date | undefined {
  return seconds === undefined ? undefined : new Date(seconds * 1000);
}

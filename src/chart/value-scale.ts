/** A linear scale from zero to a round number that no value exceeds. */
export interface ValueScale {
  /** The round numbers on the axis, from zero. */
  readonly ticks: number[];

  /** Where a value is, from 0 to 1. */
  readonly share: (value: number) => number;
}

/** So many steps an axis has at most. */
const MOST_STEPS = 5;

/** The largest number that still can be multiplied. */
const LARGEST = 1e300;

/**
 * A scale for values from zero to the largest of these. Whatever is below zero, and no number, is at zero. Where all are
 * whole numbers, so are the ticks.
 */
export function valueScale(values: readonly number[]): ValueScale {
  const largest = values.reduce((most, value) => value > most ? Math.min(value, LARGEST) : most, 0);
  const step = Math.max(roundStep(largest / MOST_STEPS), values.every(Number.isInteger) ? 1 : 0);
  const top = step * Math.max(Math.ceil(largest / step - 1e-9), 1);
  return {
    ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step),
    share: (value) => value > 0 ? Math.min(value / top, 1) : 0,
  };
}

/** 1, 2 or 5 times a power of ten that is not below. */
function roundStep(least: number): number {
  if (!(least > 1e-300)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5].map((each) => each * power).find((each) => each >= least * (1 - 1e-9)) ?? 10 * power;
}

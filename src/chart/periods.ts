/** What is drawn in one color: a number for some of the periods. */
export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
}

export interface Point {
  /** When the period begins, in Unix seconds. */
  readonly at: number;

  /** Undefined where there is no number. */
  readonly value?: number;
}

/** What all series have in one period, in their order. */
export interface Period {
  readonly at: number;
  readonly values: readonly (number | undefined)[];
}

/** The periods in which a series has a point, in order of time. */
export function periodsOf(series: readonly Series[]): Period[] {
  const periods = new Map<number, (number | undefined)[]>();
  series.forEach(({ points }, index) => points.forEach(({ at, value }) => {
    let values = periods.get(at);
    if (values === undefined) periods.set(at, values = series.map(() => undefined));
    values[index] = value;
  }));
  return [...periods].map(([at, values]) => ({ at, values })).sort((a, b) => a.at - b.at);
}

/** The numbers of a period together; undefined where there is none. */
export function totalOf({ values }: Period): number | undefined {
  const numbers = values.filter((value) => value !== undefined);
  return numbers.length === 0 ? undefined : numbers.reduce((sum, value) => sum + value, 0);
}

/** One period for so many, where there is no room for all of them: the most extreme one, not an average that hides it. */
export interface Thinned {
  readonly periods: readonly Period[];

  /** In how many periods each is the most extreme. */
  readonly each: number;

  /** When the stretch begins that a period stands for. */
  readonly begin: (period: Period) => number;
}

export type Extreme = 'largest' | 'smallest';

/** At most so many periods, each of so many seconds. */
export function thin(periods: readonly Period[], seconds: number, most: number, extreme: Extreme): Thinned {
  if (periods.length === 0) return { periods, each: 1, begin: ({ at }) => at };
  const [first, last] = [periods[0].at, periods.at(-1)!.at];
  const each = Math.ceil(((last - first) / seconds + 1) / most);
  const stretchOf = ({ at }: Period) => Math.floor((at - first) / seconds / each);
  const sizeOf = (period: Period) => {
    const total = totalOf(period);
    return total === undefined ? -Infinity : extreme === 'largest' ? total : -total;
  };
  const chosen = new Map<number, Period>();
  for (const period of periods) {
    const before = chosen.get(stretchOf(period));
    if (before === undefined || sizeOf(period) > sizeOf(before)) chosen.set(stretchOf(period), period);
  }
  return { periods: [...chosen.values()], each, begin: (period) => first + stretchOf(period) * each * seconds };
}

import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Streams } from './streams';
import { UsageError } from './usage-error';

/** What the shell is told, as by grep. */
export enum ExitCode {
  MATCH = 0,
  NO_MATCH = 1,
  ERROR = 2,
}

export type Options = NonNullable<ParseArgsConfig['options']>;

/** The values of options: text, several texts, or whether a switch is on. */
export type Values = Record<string, string | boolean | string[] | undefined>;

/** One of the things that `cdk-vpc-flow-logs` can do. */
export interface Command {
  readonly name: string;

  /** One line for the list of commands. */
  readonly summary: string;

  /** What `--help` prints. */
  readonly help: string;
  readonly options: Options;
  readonly run: (values: Values, files: string[], streams: Streams) => Promise<ExitCode>;
}

/** Tells options from files. */
export function parseArguments(args: string[], options: Options): { values: Values; files: string[] } {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    return { values: values as Values, files: positionals };
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]);
  }
}

export function textOption(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** All values of an option that may be repeated. */
export function textsOption(values: Values, name: string): string[] {
  const value = values[name];
  return Array.isArray(value) ? value : [];
}

/** An option that is a length of time: `90s`, `5m`, `1h`, `1d`, or seconds; in seconds. */
export function timeOption(values: Values, name: string): number | undefined {
  const text = textOption(values, name);
  if (text === undefined) return undefined;
  const [, digits, unit] = /^(\d+)([smhd]?)$/.exec(text) ?? [];
  if (digits === undefined) throw new UsageError(`--${name} must be a time such as 5m, 1h or 3600, got '${text}'`);
  return Number(digits) * UNITS.get(unit)!;
}

const UNITS = new Map([['', 1], ['s', 1], ['m', 60], ['h', 3600], ['d', 86_400]]);

/** An option that is a number; an error if it is a word. */
export function numberOption(values: Values, name: string): number | undefined {
  const text = textOption(values, name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) throw new UsageError(`--${name} must be a number, got '${text}'`);
  return number;
}

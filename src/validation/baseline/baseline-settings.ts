import { resolve } from 'node:path';
import { FlowLogError } from '../../model/errors';
import { BASELINE_CONTEXT } from '../view/baseline-context';
import { FlowLogBaselineMode } from './flow-log-baseline-mode';
import { RunBy, runBy } from './run-environment';

/** The name matches what `cdk watch` ignores, `cdk*.json`. */
const DEFAULT_FILE = 'cdk.flow-logs.json';

/** In the context of the CDK command line: the stacks whose assets a command wants. */
const BUNDLING_STACKS = 'aws:cdk:bundling-stacks';

/** What the program says about the baseline; see `FlowLogsValidatorProps`. */
export interface BaselineOptions {
  readonly baselineMode?: FlowLogBaselineMode;
  readonly baselineFile?: string;
}

/** What to do about the baseline in this run. */
export interface BaselineSettings {
  readonly compares: boolean;
  readonly writes: boolean;

  /** Whether a flow log that the baseline does not have is worth a warning: somebody should have committed it. */
  readonly warnsOfNew: boolean;

  /** As people are told it. */
  readonly name: string;
  readonly path: string;

  /** Whether the user accepts what changed about the flow log of that construct path. */
  accepts(path: string): boolean;

  /** Whether the user accepts any change. */
  readonly acceptsAny: boolean;

  /** What the user accepts although none of these construct paths is there or below. */
  readonly unknownPaths: (paths: readonly string[]) => readonly string[];
}

/** Where the settings come from, beyond the program. */
export interface BaselineSurroundings {
  readonly environment: NodeJS.ProcessEnv;
  readonly directory: string;
  readonly context: (key: string) => unknown;
}

/** The context takes precedence over the program, and that over what fits the one who runs the app. */
export function baselineSettings(options: BaselineOptions, surroundings: BaselineSurroundings): BaselineSettings {
  const { environment, directory, context } = surroundings;
  const by = runBy(environment);
  const chosen = modeOf(context(BASELINE_CONTEXT.MODE)) ?? options.baselineMode;
  const mode = chosen ?? DEFAULT_MODE[by];
  const name = textOf(BASELINE_CONTEXT.FILE, context(BASELINE_CONTEXT.FILE)) ?? options.baselineFile ?? DEFAULT_FILE;
  const accepted = textOf(BASELINE_CONTEXT.ACCEPT, context(BASELINE_CONTEXT.ACCEPT)) ?? '';
  return {
    compares: mode !== FlowLogBaselineMode.OFF,
    writes: mode === FlowLogBaselineMode.UPDATE && by !== RunBy.CI && by !== RunBy.TEST
      && !onlyLists(context(BUNDLING_STACKS)),
    warnsOfNew: by === RunBy.CI || chosen === FlowLogBaselineMode.COMPARE,
    name,
    path: resolve(directory, name),
    accepts: (path) => accepted === 'all' || [accepted, ...accepted.split(',')].some((one) => contains(one, path)),
    acceptsAny: accepted !== '',
    unknownPaths: (paths) => {
      const isKnown = (one: string) => paths.some((path) => contains(one, path));
      return accepted === '' || accepted === 'all' || isKnown(accepted) ? [] : accepted.split(',').filter((one) => !isKnown(one));
    },
  };
}

/** A stack in a unit test often has the name of a real one but another configuration, hence no comparison there. */
const DEFAULT_MODE: Readonly<Record<RunBy, FlowLogBaselineMode>> = {
  [RunBy.DEVELOPER]: FlowLogBaselineMode.UPDATE,
  [RunBy.CI]: FlowLogBaselineMode.COMPARE,
  [RunBy.HAND]: FlowLogBaselineMode.COMPARE,
  [RunBy.TEST]: FlowLogBaselineMode.OFF,
};

/**
 * Whether the command wants the stacks only to list or to delete them: `cdk ls`, `cdk destroy`. Such commands need no assets.
 *
 * @see https://github.com/aws/aws-cdk-cli/blob/main/packages/aws-cdk/lib/cli/user-configuration.ts `BUNDLING_COMMANDS`
 */
function onlyLists(bundlingStacks: unknown): boolean {
  return Array.isArray(bundlingStacks) && bundlingStacks.length === 0;
}

function modeOf(value: unknown): FlowLogBaselineMode | undefined {
  if (value === undefined) return undefined;
  const modes = Object.values(FlowLogBaselineMode);
  if (modes.includes(value as FlowLogBaselineMode)) return value as FlowLogBaselineMode;
  throw new FlowLogError(`context '${BASELINE_CONTEXT.MODE}' must be one of ${modes.join(', ')}, got ${JSON.stringify(value)}`);
}

function textOf(key: string, value: unknown): string | undefined {
  if (value === undefined || (typeof value === 'string' && value !== '')) return value;
  throw new FlowLogError(`context '${key}' must be a text, got ${JSON.stringify(value)}`);
}

/** Whether the construct of the second path is that of the first one or in it. */
function contains(outer: string, path: string): boolean {
  return outer !== '' && (path === outer || path.startsWith(`${outer}/`));
}

import { FlowLogError } from '../../model/errors';
import type { BaselineFlowLog, BaselineTrouble, BaselineView } from '../view/baseline-view';
import type { AppView } from '../view/app-view';
import type { FlowLogView } from '../view/views';
import { BaselineFile, DamagedBaselineError } from './baseline-file';
import type { BaselineSettings } from './baseline-settings';
import { renderBaseline } from './baseline-text';
import { compareWithBaseline } from './compare';
import type { Comparison } from './compare';
import { describeUpdate } from './describe-update';
import { deploymentKeyOf } from './flow-log-key';
import { synthesizedFlowLogs } from './synthesized-flow-logs';

/** An app compared with its baseline. */
export interface ComparedBaseline {
  readonly view: BaselineView;

  /**
   * Brings the file up to date, and returns the line that tells so. Absent: there is nothing to write, or the settings say that it
   * must not be. Call it only if the synthesis succeeds: what is not deployed is not in the baseline.
   */
  readonly write?: () => string | BaselineTrouble;
}

/** Compares an app with its baseline. Whatever goes wrong is trouble, which rules report. */
export function comparedBaseline(app: AppView, settings: BaselineSettings): ComparedBaseline {
  const file = new BaselineFile(settings.path, settings.name);
  const synthesized = synthesizedFlowLogs(app);
  const views = new Map(app.flowLogs.map((flowLog) => [flowLog.path, flowLog]));
  const landmarks = firstOfEachDeployment(synthesized.flowLogs).map(({ path }) => views.get(path)!);
  const accepts = ({ path }: BaselineFlowLog) => settings.writes && settings.accepts(path);
  const compare = (baseline: readonly BaselineFlowLog[]) => compareWithBaseline(baseline, synthesized, accepts);
  const viewOf = (exists: boolean, { differences }: Comparison, trouble?: BaselineTrouble): BaselineView => ({
    file: settings.name,
    warnsOfNew: settings.warnsOfNew,
    exists,
    trouble,
    differences: differences.map((difference) => ({ difference, flowLog: views.get(difference.flowLog.path)! })),
    landmarks,
  });

  try {
    const baseline = file.read();
    // Without a baseline and without writing one, there is nothing that a comparison would be good for.
    if (baseline === undefined && !settings.writes) return { view: viewOf(false, NOTHING) };
    const comparison = compare(baseline ?? []);
    const view = viewOf(baseline !== undefined, comparison, unknownPath(settings, [...views.keys()]));
    const isCurrent = renderBaseline(baseline ?? []) === renderBaseline(comparison.next);
    return settings.writes && !isCurrent ? { view, write: () => written(file, settings, compare) } : { view };
  } catch (error) {
    return { view: viewOf(true, NOTHING, troubleOf(error)) };
  }
}

/** A baseline that could not be compared at all, reported at the first flow logs of the app if not even those are at fault. */
export function unreadableBaseline(app: AppView, error: unknown): ComparedBaseline {
  const trouble = error instanceof FlowLogError
    ? { kind: 'setting', message: error.message } as const
    : { kind: 'inaccessible', message: `the baseline could not be checked: ${String(error)}` } as const;
  return { view: { file: 'the baseline', trouble, exists: false, warnsOfNew: false, differences: [], landmarks: flowLogsOf(app) } };
}

const NOTHING: Comparison = { differences: [], next: [] };

/** Compares once more, so that what another process wrote in the meantime stays. */
function written(
  file: BaselineFile, settings: BaselineSettings, compare: (baseline: readonly BaselineFlowLog[]) => Comparison,
): string | BaselineTrouble {
  try {
    const before = file.read() ?? [];
    const after = compare(before).next;
    file.write(after);
    return describeUpdate(settings.name, before, after);
  } catch (error) {
    const trouble = troubleOf(error);
    return trouble.kind === 'inaccessible' && !settings.acceptsAny ? { ...trouble, kind: 'not-written' } : trouble;
  }
}

function unknownPath(settings: BaselineSettings, paths: readonly string[]): BaselineTrouble | undefined {
  const [first] = settings.unknownPaths(paths);
  if (first === undefined) return undefined;
  return { kind: 'setting', message: `context 'flow-logs:accept' must name constructs that have flow logs, got ${JSON.stringify(first)}` };
}

function firstOfEachDeployment(flowLogs: readonly BaselineFlowLog[]): BaselineFlowLog[] {
  const seen = new Set<string>();
  return flowLogs.filter((flowLog) => seen.size < seen.add(deploymentKeyOf(flowLog)).size);
}

/** None if not even those can be read: the other rules tell so. */
function flowLogsOf(app: AppView): readonly FlowLogView[] {
  try {
    return app.flowLogs;
  } catch {
    return [];
  }
}

function troubleOf(error: unknown): BaselineTrouble {
  if (!(error instanceof FlowLogError)) throw error;
  return { kind: error instanceof DamagedBaselineError ? 'damaged' : 'inaccessible', message: error.message };
}

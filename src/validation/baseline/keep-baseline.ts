import { oncePer } from '../view/once-per';
import type { AppView } from '../view/views';
import { compareWithBaseline } from './compare';
import type { Comparison } from './compare';
import { DamagedBaselineError, InaccessibleBaselineError, BaselineFile } from './baseline-file';
import type { BaselineUpdate } from './baseline-file';
import type { BaselineSettings } from './baseline-settings';
import type { BaselineTrouble, BaselineView } from '../view/baseline-view';
import { deploymentKeyOf } from './baseline-flow-log';
import type { BaselineFlowLog } from './baseline-flow-log';
import { synthesizedFlowLogs } from './synthesized-flow-logs';

/** What became of the record. */
export interface KeptBaseline {
  readonly view: BaselineView;

  /** What was written, if anything was. */
  readonly update?: BaselineUpdate;
}

/**
 * Compares an app with its record, and brings the record up to date where the settings say so, unless the synthesis fails: what is not
 * deployed is not recorded. `fails` is asked only if there is something to write.
 */
export function keepBaseline(app: AppView, settings: BaselineSettings, fails: () => boolean): KeptBaseline {
  const file = new BaselineFile(settings.path, settings.name);
  const synthesized = oncePer(synthesizedFlowLogs);
  let comparison: Comparison = { differences: [], next: [] };
  let update: BaselineUpdate | undefined;
  let trouble: BaselineTrouble | undefined;
  let exists = true;
  const accepts = ({ path }: BaselineFlowLog) => settings.writes && settings.accepts(path);
  const compare = (recorded: readonly BaselineFlowLog[] | undefined) => {
    exists = recorded !== undefined;
    // Without a record and without writing one, there is nothing that a comparison would be good for.
    if (exists || settings.writes) comparison = compareWithBaseline(recorded ?? [], synthesized(app), accepts);
    return comparison.next;
  };
  try {
    if (settings.writes) update = file.update(compare, () => !fails());
    else compare(file.read());
  } catch (error) {
    trouble = troubleOf(error);
  }

  const views = new Map(app.flowLogs.map((flowLog) => [flowLog.path, flowLog]));
  return {
    update,
    view: {
      file: settings.name,
      warnsOfNew: settings.warnsOfNew,
      exists,
      trouble,
      differences: comparison.differences
        .map((difference) => ({ difference, flowLog: views.get(difference.flowLog.path)! })),
      get landmarks() {
        return firstOfEachDeployment(synthesized(app).flowLogs).map(({ path }) => views.get(path)!);
      },
    },
  };
}

function firstOfEachDeployment(flowLogs: readonly BaselineFlowLog[]): BaselineFlowLog[] {
  const seen = new Set<string>();
  return flowLogs.filter((flowLog) => seen.size < seen.add(deploymentKeyOf(flowLog)).size);
}

function troubleOf(error: unknown): BaselineTrouble {
  if (error instanceof DamagedBaselineError) return { kind: 'damaged', message: error.message };
  if (error instanceof InaccessibleBaselineError) return { kind: 'inaccessible', message: error.message };
  throw error;
}

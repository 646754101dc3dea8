import { oncePer } from '../once-per';
import type { AppView } from '../views';
import { compareWithRecord } from './compare';
import type { Comparison } from './compare';
import { DamagedRecordError, InaccessibleRecordError, RecordFile } from './record-file';
import type { RecordUpdate } from './record-file';
import type { RecordSettings } from './record-settings';
import type { RecordTrouble, RecordView } from './record-view';
import { deploymentKeyOf } from './recorded-flow-log';
import type { RecordedFlowLog } from './recorded-flow-log';
import { synthesizedFlowLogs } from './synthesized-flow-logs';

/** What became of the record. */
export interface KeptRecord {
  readonly view: RecordView;

  /** What was written, if anything was. */
  readonly update?: RecordUpdate;
}

/**
 * Compares an app with its record, and brings the record up to date where the settings say so, unless the synthesis fails: what is not
 * deployed is not recorded. `fails` is asked only if there is something to write.
 */
export function keepRecord(app: AppView, settings: RecordSettings, fails: () => boolean): KeptRecord {
  const file = new RecordFile(settings.path, settings.name);
  const synthesized = oncePer(synthesizedFlowLogs);
  let comparison: Comparison = { differences: [], next: [] };
  let update: RecordUpdate | undefined;
  let trouble: RecordTrouble | undefined;
  let exists = true;
  const accepts = ({ path }: RecordedFlowLog) => settings.writes && settings.accepts(path);
  const compare = (recorded: readonly RecordedFlowLog[] | undefined) => {
    exists = recorded !== undefined;
    // Without a record and without writing one, there is nothing that a comparison would be good for.
    if (exists || settings.writes) comparison = compareWithRecord(recorded ?? [], synthesized(app), accepts);
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

function firstOfEachDeployment(flowLogs: readonly RecordedFlowLog[]): RecordedFlowLog[] {
  const seen = new Set<string>();
  return flowLogs.filter((flowLog) => seen.size < seen.add(deploymentKeyOf(flowLog)).size);
}

function troubleOf(error: unknown): RecordTrouble {
  if (error instanceof DamagedRecordError) return { kind: 'damaged', message: error.message };
  if (error instanceof InaccessibleRecordError) return { kind: 'inaccessible', message: error.message };
  throw error;
}

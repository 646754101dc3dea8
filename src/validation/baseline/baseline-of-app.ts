import type { IConstruct } from 'constructs';
import { FlowLogError } from '../../model/errors';
import { isAcknowledged } from '../plugin/acknowledged';
import { constructsTo } from '../reading/construct-tree';
import type { Problem } from '../engine';
import type { AppView, FlowLogView } from '../view/views';
import { describeUpdate } from './describe-update';
import { keepBaseline } from './keep-baseline';
import { baselineSettings } from './baseline-settings';
import type { BaselineOptions } from './baseline-settings';
import type { BaselineView } from '../view/baseline-view';

/** An app that is being synthesized, and what the other rules have found in it. */
export interface JudgedApp {
  readonly app: AppView;
  readonly root: IConstruct;
  readonly problems: readonly Problem[];
}

/**
 * Compares the app with its record, records what is new, and tells so. Undefined: nobody wants that, or lookups are still to be done,
 * whose dummy results would pass for changes. Whatever goes wrong is trouble for the rules to tell.
 */
export function baselineOfApp(judged: JudgedApp, options: BaselineOptions): BaselineView | undefined {
  try {
    return judged.app.missesContext ? undefined : kept(judged, options);
  } catch (error) {
    const trouble = error instanceof FlowLogError
      ? { kind: 'setting', message: error.message } as const
      : { kind: 'inaccessible', message: `the record could not be checked: ${String(error)}` } as const;
    return { file: 'the record', trouble, exists: false, warnsOfNew: false, differences: [], landmarks: flowLogsOf(judged.app) };
  }
}

function kept({ app, root, problems }: JudgedApp, options: BaselineOptions): BaselineView | undefined {
  const context = (key: string) => root.node.tryGetContext(key) as unknown;
  const settings = baselineSettings(options, { environment: process.env, directory: process.cwd(), context });
  if (!settings.compares) return undefined;
  const { view, update } = keepBaseline(app, settings, () => fails(root, problems));
  if (update !== undefined) process.stderr.write(`${describeUpdate(settings.name, update)}\n`);
  return view;
}

/** None if not even those can be read: the other rules tell so. */
function flowLogsOf(app: AppView): readonly FlowLogView[] {
  try {
    return app.flowLogs;
  } catch {
    return [];
  }
}

/** Whether the synthesis fails, as far as a plug-in can know. */
function fails(root: IConstruct, problems: readonly Problem[]): boolean {
  return root.node.findAll().some(({ node }) => node.metadata.some(({ type }) => type === 'aws:cdk:error'))
    || problems.some(({ severity, ruleId, resource }) =>
      severity === 'error' && !isAcknowledged(constructsTo(root, resource?.path ?? ''), ruleId));
}

import type { IConstruct } from 'constructs';
import { baselineSettings } from '../baseline/baseline-settings';
import type { BaselineOptions } from '../baseline/baseline-settings';
import { comparedBaseline, unreadableBaseline } from '../baseline/compared-baseline';
import type { ComparedBaseline } from '../baseline/compared-baseline';
import { judge } from '../engine';
import type { Problem } from '../engine';
import { constructsTo } from '../reading/construct-tree';
import type { Rule } from '../rule';
import type { BaselineView } from '../view/baseline-view';
import type { AppView } from '../view/app-view';
import { isAcknowledged } from './acknowledged';

/** An app that is being synthesized, the rules to check it with, and what the rules about anything else have found. */
export interface JudgedApp {
  readonly root: IConstruct;
  readonly app: AppView;
  readonly rules: readonly Rule[];
  readonly problems: readonly Problem[];
}

/** Compares the app with its baseline, and brings the file up to date unless the synthesis fails. */
export function checkBaseline({ root, app, rules, problems }: JudgedApp, options: BaselineOptions): readonly Problem[] {
  const baseline = compare(root, app, options);
  if (baseline === undefined) return [];
  const judged = (view: BaselineView) => rules.flatMap((rule) =>
    rule.subject === 'baseline' ? judge(rule, view, app) : []);

  const found = judged(baseline.view);
  if (baseline.write === undefined || fails(root, [...problems, ...found])) return found;
  const outcome = baseline.write();
  if (typeof outcome !== 'string') return judged({ ...baseline.view, trouble: outcome });
  process.stderr.write(`${outcome}\n`);
  return found;
}

/** Undefined: nobody wants that, or lookups are still to be done, whose dummy results would pass for changes. */
function compare(root: IConstruct, app: AppView, options: BaselineOptions): ComparedBaseline | undefined {
  try {
    if (app.missesContext) return undefined;
    const context = (key: string) => root.node.tryGetContext(key) as unknown;
    const settings = baselineSettings(options, { environment: process.env, directory: process.cwd(), context });
    return settings.compares ? comparedBaseline(app, settings) : undefined;
  } catch (error) {
    return unreadableBaseline(app, error);
  }
}

/** Whether the synthesis fails, as far as a plug-in can know. */
function fails(root: IConstruct, problems: readonly Problem[]): boolean {
  return root.node.findAll().some(({ node }) => node.metadata.some(({ type }) => type === 'aws:cdk:error'))
    || problems.some(({ severity, ruleId, resource }) =>
      severity === 'error' && !isAcknowledged(constructsTo(root, resource?.path ?? ''), ruleId));
}

import type { IPolicyValidationContext, IPolicyValidationPlugin, PolicyValidationPluginReport } from 'aws-cdk-lib';
import type { CfnResource } from 'aws-cdk-lib';
import { Stage, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { isAcknowledged } from './acknowledged';
import { constructsTo } from '../reading/construct-tree';
import { judge } from '../engine';
import type { Problem } from '../engine';
import { FlowLogsValidator } from './flow-logs-validator';
import { AppReading } from '../reading/app-reading';
import { pluginsOf } from '../reading/cdk-internals';
import type { RuleAbout } from '../rule';
import { RULES } from '../rules';
import { PLUGIN_NAME } from './validation-run';
import { oncePer } from '../../model/once-per';

/** The context key that turns off what registers itself. */
const SWITCH = 'flow-logs:validator';

/**
 * Registers the validator for the app that a construct of this library is in. The construct's flow log, if it creates one, is checked
 * also where nobody looks at the validator's report: in a stage that is synthesized alone, in stacks that are not selected.
 * Not where the context says `flow-logs:validator=off`.
 */
export function attachValidator(scope: IConstruct, flowLog?: CfnResource): void {
  if (scope.node.tryGetContext(SWITCH) === 'off') return;
  if (flowLog !== undefined) scope.node.addValidation({ validate: () => hardFaults(flowLog) });

  const { root } = scope.node;
  if (Stage.isStage(root)) register(root);
}

const register = oncePer((app: Stage) => Validations.of(app).addPlugins(new AttachedValidator()));

/** A validator for the stacks that the user has registered none for. */
class AttachedValidator implements IPolicyValidationPlugin {
  public readonly name = PLUGIN_NAME;
  private readonly validator = new FlowLogsValidator();

  public validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const stackTemplates = context.stackTemplates.filter(({ stackConstructPath }) =>
      !hasOwnValidator(context.appConstruct, stackConstructPath));
    if (stackTemplates.length === 0) return { success: true, violations: [] };
    return this.validator.validate({ ...context, stackTemplates });
  }
}

function hasOwnValidator(root: IConstruct, stackPath: string): boolean {
  return constructsTo(root, stackPath).some((node) =>
    Stage.isStage(node) && pluginsOf(node).some((plugin) => plugin instanceof FlowLogsValidator));
}

/** Reads the flow log anew if there seems to be a fault: the value may stand in for a lookup of any stack, and few are at fault. */
function hardFaults(flowLog: CfnResource): string[] {
  const { root } = flowLog.node;
  if (findHardFaults(flowLog, new AppReading(root, [])).length === 0) return [];
  const app = new AppReading(root);
  if (app.hidesDummies) return [];
  return findHardFaults(flowLog, app)
    .filter(({ ruleId }) => !isAcknowledged(flowLog.node.scopes, ruleId))
    .map(({ ruleId, message, fix, page }) =>
      `${flowLog.node.path}: ${message} (${PLUGIN_NAME}::${ruleId}). ${fix} See ${page}`);
}

function findHardFaults(flowLog: CfnResource, app: AppReading): readonly Problem[] {
  const view = app.viewOf(flowLog);
  return view.kind === 'flow-log' ? hardRules().flatMap((rule) => judge(rule, view, app)) : [];
}

/** Asked for when the CDK validates: the rules are loaded only then. */
function hardRules(): RuleAbout<'flow-log'>[] {
  return RULES.filter((rule): rule is RuleAbout<'flow-log'> => rule.subject === 'flow-log' && rule.hard === true);
}

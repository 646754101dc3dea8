import type { IPolicyValidationContext, IPolicyValidationPlugin, PolicyValidationPluginReport } from 'aws-cdk-lib';
import { CfnResource, Stage, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { isAcknowledged } from './acknowledged';
import { constructsTo } from './construct-tree';
import { judge } from './engine';
import { FlowLogsValidator } from './flow-logs-validator';
import { readingOf } from './readings';
import { RULES } from './rules';
import { PLUGIN_NAME } from './validation-run';

const attached = new WeakSet<IConstruct>();

/**
 * Has the validator judge the app that a construct of this library is in. The flow logs below the construct are checked
 * also where nobody looks at the validator's report: in a stage that is synthesized alone, in stacks that are not selected.
 */
export function attachValidator(scope: IConstruct): void {
  scope.node.addValidation({ validate: () => hardFaults(scope) });

  const { root } = scope.node;
  if (!Stage.isStage(root) || attached.has(root)) return;
  attached.add(root);
  Validations.of(root).addPlugins(new AttachedValidator());
}

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
  // A stage does not tell its plug-ins in public.
  return constructsTo(root, stackPath).some((node) => Stage.isStage(node)
    && (node as { _validationPlugins?: IPolicyValidationPlugin[] })._validationPlugins
      ?.some((plugin) => plugin instanceof FlowLogsValidator));
}

function hardFaults(scope: IConstruct): string[] {
  const app = readingOf(scope.node.root);
  const flowLogs = scope.node.findAll().filter((node): node is CfnResource =>
    CfnResource.isCfnResource(node) && node.cfnResourceType === 'AWS::EC2::FlowLog');

  return flowLogs.flatMap((flowLog) => {
    const view = app.viewOf(flowLog);
    return RULES.filter(({ id, hard }) => hard === true && !isAcknowledged(flowLog.node.scopes, id))
      .flatMap((rule) => judge(rule, view as never, app))
      .map(({ ruleId, message, fix }) => `${flowLog.node.path}: ${message} (${PLUGIN_NAME}::${ruleId}). ${fix}`);
  });
}

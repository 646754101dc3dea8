import type { IPolicyValidationContext, PolicyValidationPluginReport, PolicyViolation } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Problem } from '../engine';

/** Finds the problems of an app. */
export type Judge = (root: IConstruct) => readonly Problem[];

/** The name of the plug-in, and so the namespace of the rules. Without a space: see `Validations.acknowledge`. */
export const PLUGIN_NAME = 'FlowLogs';

/**
 * What one plug-in has to say about each app.
 *
 * The CDK asks once per environment, each time with the whole app; the app is read once, and each answer is about the
 * stacks that were asked for.
 */
export class ValidationRuns {
  private readonly judge: Judge;
  private latest?: Run;

  constructor(judge: Judge) {
    this.judge = judge;
  }

  /** The report on the stacks of a context; on all if it lists none. */
  public report({ appConstruct: root, stackTemplates }: IPolicyValidationContext): PolicyValidationPluginReport {
    const asked = stackTemplates.map(({ stackConstructPath }) => stackConstructPath);
    let run = this.latest;
    // A stack that comes up again means that the app is synthesized again.
    if (run?.root !== root || asked.length === 0 || asked.some((path) => run?.answered.has(path))) {
      this.latest = run = { root, problems: this.problemsOf(root), answered: new Set() };
    }
    const isFirst = run.answered.size === 0;
    for (const path of asked) run.answered.add(path);

    const problems = run.problems.filter(({ resource }) => {
      if (resource === undefined) return isFirst;
      return asked.length === 0 || asked.some((path) => isBelow(resource.stack.path, path));
    });
    return {
      success: !problems.some(({ severity }) => severity === 'error'),
      violations: problems.map((problem) => toViolation(problem, asked[0] ?? root.node.path)),
    };
  }

  /** Never throws: the CDK command line takes a plug-in that does for one that found nothing. */
  private problemsOf(root: IConstruct): readonly Problem[] {
    try {
      return this.judge(root);
    } catch (error) {
      return [{
        ruleId: 'app-unreadable',
        severity: 'error',
        message: `the flow logs of this app could not be checked: ${error instanceof Error ? error.message : String(error)}`,
        fix: 'Please report this as a bug of cdk-vpc-flow-logs. To continue without its rules, acknowledge it.',
      }];
    }
  }
}

interface Run {
  readonly root: IConstruct;
  readonly problems: readonly Problem[];
  /** The paths of the stacks that were reported on. */
  readonly answered: Set<string>;
}

function isBelow(path: string, ancestor: string): boolean {
  return path === ancestor || ancestor === '' || path.startsWith(`${ancestor}/`);
}

function toViolation(problem: Problem, anywhere: string): PolicyViolation {
  const { ruleId, severity, resource, property, message, fix, page } = problem;
  return {
    ruleName: ruleId,
    severity,
    description: message,
    fix: page === undefined ? fix : `${fix}\nSee ${page}`,
    violatingResources: [{
      // A violation without a resource is counted but never printed.
      constructPath: resource?.path ?? anywhere,
      resourceLogicalId: resource?.logicalId,
      locations: property === undefined ? ['Properties'] : [`Properties.${property}`],
    }],
  };
}

import type { IPolicyValidationContext, IPolicyValidationPlugin, PolicyValidationPluginReport } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { check } from '../engine';
import type { Problem } from '../engine';
import type { FlowLogBaselineMode } from '../baseline/flow-log-baseline-mode';
import { AppReading } from '../reading/app-reading';
import { checkBaseline } from './baseline-check';
import type { Rule } from '../rule';
import { RULES } from '../rules';
import { packageVersion } from '../../model/package-version';
import { PLUGIN_NAME, ValidationRuns } from './validation-run';

/** Editions of AWS's guide whose limitations can be checked. */
export enum FlowLogsGuideEdition {
  /** The guide as of today. */
  CURRENT = 'CURRENT',

  /** The 2018 guide, with limitations that AWS has since lifted: on tags, and on permissions for single resources. */
  EDITION_2018 = 'EDITION_2018',
}

/** Which resources must have flow logs. */
export enum FlowLogCoverage {
  /** Missing and overlapping flow logs are not reported. */
  NOT_CHECKED = 'NOT_CHECKED',

  /** Every VPC must have a flow log, and no traffic may be logged twice. */
  EVERY_VPC = 'EVERY_VPC',
}

/** Options of `FlowLogsValidator`. */
export interface FlowLogsValidatorProps {
  /**
   * The edition of AWS's guide to check against.
   *
   * @default FlowLogsGuideEdition.CURRENT
   */
  readonly edition?: FlowLogsGuideEdition;

  /**
   * Which resources must have flow logs.
   *
   * @default FlowLogCoverage.NOT_CHECKED
   */
  readonly coverage?: FlowLogCoverage;

  /**
   * What to do with the baseline, a committed file with the configurations of all flow logs, which shows changes. The
   * context key `flow-logs:baseline` ('off', 'update' or 'compare') takes precedence.
   *
   * @default - UPDATE if the CDK command line runs on a developer's machine, OFF in unit tests, COMPARE otherwise
   */
  readonly baselineMode?: FlowLogBaselineMode;

  /**
   * The path of that file, relative to the directory of cdk.json (the current one without the CDK command line).
   * `cdk watch` ignores names like `cdk*.json`. An app that is synthesized one stage at a time needs a file for each.
   * The context key `flow-logs:baseline-file` takes precedence.
   *
   * @default 'cdk.flow-logs.json'
   */
  readonly baselineFile?: string;
}

/**
 * Finds flow logs that cannot be deployed, that would deliver nothing, or whose alarms would never fire.
 *
 * Checks every flow log of the app, whichever construct created it; an error fails `cdk synth`. Constructs of this
 * library register it. For other apps, or to set its options, register it yourself:
 *
 * ```ts
 * import { FlowLogsValidator } from 'cdk-vpc-flow-logs';
 *
 * Validations.of(app).addPlugins(new FlowLogsValidator());
 * ```
 *
 * Acknowledge an intentional finding on the construct or an ancestor: `FlowLogs::<rule-id>`.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-limitations.html
 */
export class FlowLogsValidator implements IPolicyValidationPlugin {
  /** The namespace of the rules. */
  public readonly name: string = PLUGIN_NAME;

  /** The version of this library. Undefined if it was bundled into an app. */
  public readonly version?: string = packageVersion();

  /** The ids of all rules, without the namespace. */
  public get ruleIds(): string[] | undefined {
    return RULES.map(({ id }) => id);
  }

  private readonly runs: ValidationRuns;

  constructor(props: FlowLogsValidatorProps = {}) {
    this.runs = new ValidationRuns((root) => judge(root, rulesFor(props), props));
  }

  /** Checks the app. The CDK calls this during synthesis. */
  public validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    return this.runs.report(context);
  }
}

/** Asked for when the CDK validates: the rules are loaded only then. */
function rulesFor(props: FlowLogsValidatorProps): readonly Rule[] {
  return RULES.filter(({ edition, onRequest }) =>
    (edition === undefined || props.edition === FlowLogsGuideEdition.EDITION_2018)
    && (onRequest === undefined || props.coverage === FlowLogCoverage.EVERY_VPC));
}

/** The baseline comes last: what the other rules refuse is not deployed, hence not written. */
function judge(root: IConstruct, rules: readonly Rule[], props: FlowLogsValidatorProps): readonly Problem[] {
  const app = new AppReading(root);
  app.stacks.at(0); // an app that cannot be walked at all is one problem, not one of each rule
  const problems = check(app, rules);
  return [...problems, ...checkBaseline({ root, app, rules, problems }, props)];
}

import { App, Validations } from 'aws-cdk-lib';
import type { IPolicyValidationContext, PolicyValidationPluginReport, PolicyViolation } from 'aws-cdk-lib';
import { FlowLogsValidator } from '../../src/validation/plugin/flow-logs-validator';
import { synthesizeAnyway } from './validate';

/** A validator that remembers what it has found. */
class Remembering extends FlowLogsValidator {
  public readonly violations: PolicyViolation[] = [];

  public validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const report = super.validate(context);
    this.violations.push(...report.violations);
    return report;
  }
}

/** What a synthesis finds. */
export interface Synthesis {
  /** `rule at path`. */
  readonly found: readonly string[];

  /** `description` and `fix` of each, one below the other. */
  readonly text: string;
}

/** Synthesizes an app as the CDK command line does. What another plug-in or the CDK itself throws is thrown. */
export function synthesize(
  build: (app: App) => unknown, options: { context?: Record<string, unknown>; outdir?: string } = {},
): Synthesis {
  const app = new App(options);
  const validator = new Remembering();
  Validations.of(app).addPlugins(validator);
  build(app);
  synthesizeAnyway(app);
  return {
    found: validator.violations.map(({ ruleName, violatingResources: [resource] }) => `${ruleName} at ${resource.constructPath}`),
    text: validator.violations.map(({ description, fix }) => `${description}\n${fix}`).join('\n'),
  };
}

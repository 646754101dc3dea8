import type { App } from 'aws-cdk-lib';
import type { FlowLogsValidator } from '../../src/validation/plugin/flow-logs-validator';

/** What a validator finds in an app that is ready to be synthesized: `rule at construct: message`. */
export function problemsIn(app: App, validator: FlowLogsValidator): string[] {
  synthesizeAnyway(app);
  const { violations } = validator.validate({
    appConstruct: app, stackTemplates: [], templatePaths: [], accountId: undefined, region: undefined,
  });
  return violations.map(({ ruleName, description, violatingResources: [resource] }) =>
    `${ruleName} at ${resource.constructPath}: ${description}`);
}

/** Synthesizes the app. What refers to other stacks is resolved even if validation fails in the end; any other failure is thrown. */
export function synthesizeAnyway(app: App): void {
  try {
    app.synth();
  } catch (error) {
    if (!String(error).includes('ValidationFailed')) throw error;
  }
}

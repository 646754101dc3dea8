import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';

/** A hand-written template taken over as it is: the guide's example, with a policy of its own and a bucket besides. */
export function includedTemplate(): App {
  const app = new App();
  const stack = new Stack(app, 'TakenOver', { env: { account: '123456789012', region: 'us-east-1' } });
  new CfnInclude(stack, 'Template', { templateFile: join(__dirname, 'included.template.yaml') });
  return app;
}

import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { FlowLogTelemetryRule, OrganizationFlowLogTelemetryRule } from '../../../src';
import { stackIn } from '../../support/stacks';

test.each([
  ['an account', FlowLogTelemetryRule, 'start-telemetry-evaluation\''],
  ['an organization', OrganizationFlowLogTelemetryRule, 'start-telemetry-evaluation-for-organization\''],
])('synthesis says what must be turned on in %s first', (_, Rule, command) => {
  const stack = stackIn();

  new Rule(stack, 'EveryVpc');

  Annotations.fromStack(stack).hasInfo('/Stack/EveryVpc', Match.stringLikeRegexp(command));
});

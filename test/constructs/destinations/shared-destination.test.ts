import { Template } from 'aws-cdk-lib/assertions';
import { FlowLogDestination } from '../../../src';
import { SharedDestination } from '../../../src/constructs/destinations/shared-destination';
import { flowLogIn, stackIn } from '../../support/stacks';

test('what a destination creates is created once, whoever asks and how often', () => {
  const stack = stackIn();
  const destination = new SharedDestination(stack, FlowLogDestination.toCloudWatchLogs());
  const [a, b] = ['A', 'B'].map((id) => flowLogIn(stack, { destination }, id));

  expect(a.logGroup).toBe(b.logGroup);
  expect(a.role).toBe(b.role);
  Template.fromStack(stack).resourceCountIs('AWS::Logs::LogGroup', 1);
  Template.fromStack(stack).resourceCountIs('AWS::IAM::Role', 1);
});

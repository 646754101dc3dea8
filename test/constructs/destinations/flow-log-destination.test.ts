import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import { FlowLogDestination } from '../../../src';
import { flowLogIn, propertiesOf, stackIn } from '../../support/stacks';

describe('what JavaScript lets through', () => {
  const stack = stackIn();
  const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });

  test.each<[string, unknown[], string]>([
    ['options in the place of the log group', [{ retention: 30 }],
      "'logGroup' must be a construct, or a reference to one, that has 'logGroupRef', got an object with 'retention'; "
      + 'options come after it: toCloudWatchLogs(undefined, { … })'],
    ['a name', ['records'], "that has 'logGroupRef', got 'records'"],
    ['a role, as the CDK takes it', [undefined, role],
      "'options' of toCloudWatchLogs must be an object with options, got the Role 'Stack/Role'; give it as { role }"],
  ])('%s is refused', (_, args, message) => {
    expect(() => (FlowLogDestination.toCloudWatchLogs as (...all: unknown[]) => unknown)(...args)).toThrow(message);
  });
});

test('the CDK\'s own call delivers to the log group that it names, and creates none', () => {
  const stack = stackIn();
  const logGroup = new logs.LogGroup(stack, 'Records', { retention: logs.RetentionDays.ONE_YEAR });
  flowLogIn(stack, { destination: FlowLogDestination.toCloudWatchLogs(logGroup) });

  expect(propertiesOf(stack, 'AWS::Logs::LogGroup')).toEqual({ RetentionInDays: 365 });
  expect(propertiesOf(stack, 'AWS::EC2::FlowLog').LogGroupName).toEqual(stack.resolve(logGroup.logGroupName));
});

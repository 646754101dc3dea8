import { CfnParameter } from 'aws-cdk-lib';
import * as logs from 'aws-cdk-lib/aws-logs';
import { logGroupOfReference } from '../../../src/constructs/destinations/log-group-of-reference';
import { propertiesOf, stackIn } from '../../support/stacks';

const ARN = 'arn:aws:logs:eu-west-1:111122223333:log-group:records';

test('a log group with all its methods is itself', () => {
  const stack = stackIn();
  const group = logs.LogGroup.fromLogGroupName(stack, 'Group', 'records');

  expect(logGroupOfReference(stack, group)).toBe(group);
});

test.each([ARN, `${ARN}:*`])('an L1 by the ARN %s is a group of that ARN and name', (arn) => {
  const stack = stackIn();
  const { logGroupArn, logGroupName } = logGroupOfReference(stack, logs.CfnLogGroup.fromLogGroupArn(stack, 'Group', arn));

  expect([logGroupArn, logGroupName]).toEqual([`${ARN}:*`, 'records']);
});

test('an L1 of this app, and one by a name that is a parameter, are referred to by their names', () => {
  const stack = stackIn();
  const level1 = new logs.CfnLogGroup(stack, 'Group');
  logGroupOfReference(stack, level1).addMetricFilter('Filter', {
    filterPattern: logs.FilterPattern.allEvents(), metricName: 'm', metricNamespace: 'n',
  });
  const name = new CfnParameter(stack, 'Name').valueAsString;
  const named = logs.CfnLogGroup.fromLogGroupName(stack, 'Named', name);

  expect(propertiesOf(stack, 'AWS::Logs::MetricFilter').LogGroupName).toEqual({ Ref: 'Group' });
  expect(stack.resolve(logGroupOfReference(new logs.CfnLogGroup(stack, 'Scope'), named).logGroupName)).toEqual({ Ref: 'Name' });
});

import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as logs from 'aws-cdk-lib/aws-logs';
import { QueryAlarmRole } from '../../../../src/constructs/alarms/query/query-alarm-role';
import { RUN_QUERY } from '../../../../src/model/log-alarm-tasks';

test('the role of a query is for the log groups that it looks at, and no others', () => {
  const stack = new Stack();
  const groups = ['One', 'Two'].map((id) => new logs.LogGroup(stack, id));

  new QueryAlarmRole(stack, 'Role', { task: RUN_QUERY, logGroups: groups });

  const [{ Properties: { PolicyDocument } }] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy')) as
    { Properties: { PolicyDocument: { Statement: { Resource: unknown }[] } } }[];
  const arns = groups.map((group) => stack.resolve(group.logGroupArn) as object);
  expect(PolicyDocument.Statement.map(({ Resource }) => Resource)).toEqual([arns]);
});

import { Stack } from 'aws-cdk-lib';
import type * as logs from 'aws-cdk-lib/aws-logs';
import { logGroupArnInPolicies } from './log-group-arn';
import { logGroupKeyActions } from './log-group-key';
import type { GrantedActions } from './granted-actions';
import { arnOfAnyLogGroup } from './role/delivery-statements';

/**
 * What reading the records of a log group takes: events, streams, and Logs Insights.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html
 */
export function readingStatements(stack: Stack, logGroup: logs.ILogGroupRef): GrantedActions[] {
  return [
    {
      actions: [
        'logs:DescribeLogStreams', 'logs:FilterLogEvents', 'logs:GetLogEvents', 'logs:GetLogGroupFields', 'logs:StartQuery',
      ],
      resourceArns: [logGroupArnInPolicies(stack, logGroup)],
    },
    // About queries, which are no resources of their own.
    { actions: ['logs:GetQueryResults', 'logs:StopQuery', 'logs:DescribeQueries'], resourceArns: ['*'] },
    { actions: ['logs:DescribeLogGroups'], resourceArns: [arnOfAnyLogGroup(stack)] },
    ...logGroupKeyActions(stack, logGroup),
  ];
}

import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { ALARMS_SERVICE, LOGS_SERVICE } from '../../../model/services';
import { logGroupArnInPolicies } from '../../log-group-arn';

/** Who does what with the records of an alarm. */
export interface QueryAlarmTask {
  readonly service: string;
  readonly actions: string[];
}

/**
 * CloudWatch Logs runs the query.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Alarm-On-Logs.html#log-alarm-prereq-query-role
 */
export const RUN_QUERY: QueryAlarmTask = {
  service: LOGS_SERVICE,
  actions: ['logs:StartQuery', 'logs:StopQuery', 'logs:GetQueryResults', 'logs:DescribeLogGroups'],
};

/**
 * CloudWatch fetches the records for notifications.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Alarm-On-Logs.html#log-alarm-prereq-alarm-role
 */
export const FETCH_LOG_LINES: QueryAlarmTask = { service: ALARMS_SERVICE, actions: ['logs:GetQueryResults'] };

export interface QueryAlarmRoleProps {
  /** What the role is for. */
  readonly task: QueryAlarmTask;

  /** The log groups that the query looks at. */
  readonly logGroups: ILogGroupRef[];
}

/**
 * The role with which a service does that, for this account and on these log groups alone. That the services say for which
 * account they act is assumed: the pages above show no condition.
 */
export class QueryAlarmRole extends iam.Role {
  constructor(scope: Construct, id: string, props: QueryAlarmRoleProps) {
    const { task: { service, actions }, logGroups } = props;
    const stack = Stack.of(scope);
    const conditions = { StringEquals: { 'aws:SourceAccount': stack.account } };
    super(scope, id, { assumedBy: new iam.ServicePrincipal(service, { conditions }) });
    this.addToPolicy(new iam.PolicyStatement({
      actions,
      resources: logGroups.map((logGroup) => logGroupArnInPolicies(stack, logGroup)),
    }));
  }
}

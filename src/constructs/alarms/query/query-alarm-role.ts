import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { LogAlarmTask } from '../../../model/log-alarm-tasks';
import { logGroupArnInPolicies } from '../../log-group-arn';

export interface QueryAlarmRoleProps {
  /** What the role is for. */
  readonly task: LogAlarmTask;

  /** The log groups that the query looks at. */
  readonly logGroups: ILogGroupRef[];
}

/**
 * The role with which a service does that, for this account and on these log groups alone. That the services say for which
 * account they act is assumed: the pages of AWS about the tasks show no condition.
 */
export class QueryAlarmRole extends iam.Role {
  constructor(scope: Construct, id: string, props: QueryAlarmRoleProps) {
    const { task: { service, actions }, logGroups } = props;
    const stack = Stack.of(scope);
    const conditions = { StringEquals: { 'aws:SourceAccount': stack.account } };
    super(scope, id, { assumedBy: new iam.ServicePrincipal(service, { conditions }) });
    this.addToPolicy(new iam.PolicyStatement({
      actions: [...actions],
      resources: logGroups.map((logGroup) => logGroupArnInPolicies(stack, logGroup)),
    }));
  }
}

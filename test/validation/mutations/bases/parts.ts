import type { TemplateResource } from '../template';

/** The account and region that the stacks of all bases are bound to. */
export const ACCOUNT = '111122223333';
export const REGION = 'us-east-1';

export const ref = (name: string) => ({ Ref: name });
export const arn = (name: string) => ({ 'Fn::GetAtt': [name, 'Arn'] });

/** The columns of the default format, as the guide names them, with the conditions of its alarm. */
export const SSH_PATTERN = '[version, account, eni, source, destination, srcport, destport="22", protocol="6", packets, bytes, '
  + 'windowstart, windowend, action="REJECT", flowlogstatus]';

/** A policy statement. */
export function allow(statement: object): object {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] };
}

export const vpc: TemplateResource = { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } };

/** The role of the guide: the flow logs service may assume it for flow logs of this account. */
export const role: TemplateResource = {
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: allow({
      Principal: { Service: 'vpc-flow-logs.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: {
        StringEquals: { 'aws:SourceAccount': ACCOUNT },
        ArnLike: { 'aws:SourceArn': `arn:aws:ec2:${REGION}:${ACCOUNT}:vpc-flow-log/*` },
      },
    }),
    Policies: [{
      PolicyName: 'Deliver',
      PolicyDocument: allow({
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogGroups', 'logs:DescribeLogStreams'],
        Resource: [arn('LogGroup')],
      }),
    }],
  },
};

export const logGroup: TemplateResource = { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 90 } };

/** Everything that passes through the VPC, to the log group. */
export const flowLog: TemplateResource = {
  Type: 'AWS::EC2::FlowLog',
  Properties: {
    ResourceType: 'VPC',
    ResourceId: ref('Vpc'),
    TrafficType: 'ALL',
    LogGroupName: ref('LogGroup'),
    DeliverLogsPermissionArn: arn('Role'),
  },
};

/** A role for a task of a log alarm: a service that may do things with the log group. */
export function logAlarmRole(service: string, ...actions: string[]): TemplateResource {
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: allow({ Principal: { Service: service }, Action: 'sts:AssumeRole' }),
      Policies: [{ PolicyName: 'Query', PolicyDocument: allow({ Action: actions, Resource: [arn('LogGroup')] }) }],
    },
  };
}

export interface LogAlarmParts {
  readonly aggregation?: string;
  readonly groups?: readonly unknown[];
  readonly schedule?: object;
}

/** An alarm on any one source that is rejected ten times within an hour, looked at when all records have arrived. */
export function logAlarmProperties({ aggregation, groups, schedule }: LogAlarmParts = {}): Record<string, unknown> {
  return {
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    Threshold: 10,
    QueryResultsToEvaluate: 1,
    QueryResultsToAlarm: 1,
    ScheduledQueryConfiguration: {
      QueryString: 'filter action = "REJECT" | fields @timestamp, @message, srcAddr',
      AggregationExpression: aggregation ?? 'count(*) by srcAddr | sort desc',
      LogGroupIdentifiers: groups ?? [ref('LogGroup')],
      ScheduledQueryRoleARN: arn('QueryRole'),
      ScheduleConfiguration: {
        ScheduleExpression: 'rate(5 minutes)', StartTimeOffset: 4500, EndTimeOffset: 900, ...schedule,
      },
    },
  };
}

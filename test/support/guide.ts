import { parsePattern } from '../../src/filter-pattern/parse';

/** The role that AWS documents: https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html */
export const GUIDE_ROLE = {
  permissions: {
    Version: '2012-10-17',
    Statement: [{
      Effect: 'Allow',
      Action: [
        'logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogGroups',
        'logs:DescribeLogStreams',
      ],
      Resource: '*',
    }],
  },
  trust: {
    Version: '2012-10-17',
    Statement: [{
      Effect: 'Allow',
      Principal: { Service: 'vpc-flow-logs.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: {
        StringEquals: { 'aws:SourceAccount': 'account_id' },
        ArnLike: { 'aws:SourceArn': 'arn:aws:ec2:region:account_id:vpc-flow-log/flow-log-id' },
      },
    }],
  },
};

/** The filter and alarm that AWS documents: https://docs.aws.amazon.com/vpc/latest/userguide/process-records-cwl.html */
export const GUIDE_ALARM = {
  pattern: '[version, account, eni, source, destination, srcport, destport="22", protocol="6", packets, bytes, '
    + 'windowstart, windowend, action="REJECT", flowlogstatus]',
  transformation: { MetricValue: '1' },
  properties: {
    Statistic: 'Sum',
    Period: 3600,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    Threshold: 10,
    EvaluationPeriods: 1,
    DatapointsToAlarm: 1,
  },
};

/** What a pattern asks of each of its columns, whatever these are called. */
export function columnConditions(pattern: string): unknown[] {
  return parsePattern(pattern).slots.map((slot) => slot.kind === 'column' ? slot.condition : slot.kind);
}

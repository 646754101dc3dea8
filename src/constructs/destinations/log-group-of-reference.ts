import { Token } from 'aws-cdk-lib';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/** The log group as a construct with all its methods: itself, if it has them, or an import of what it refers to. */
export function logGroupOfReference(scope: Construct, logGroup: logs.ILogGroupRef): logs.ILogGroup {
  if ('addMetricFilter' in logGroup) return logGroup as logs.ILogGroup;
  const { logGroupArn, logGroupName } = logGroup.logGroupRef;

  if (!Token.isUnresolved(logGroupArn)) return logs.LogGroup.fromLogGroupArn(scope, ID, logGroupArn.replace(/:\*$/, ''));

  return logs.LogGroup.fromLogGroupName(scope, ID, logGroupName);
}

const ID = 'ReferencedLogGroup';

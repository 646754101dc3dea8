import { Token } from 'aws-cdk-lib';
import { FlowLogTrafficType } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { LogSource } from '../log-source';
import { FlowLogField } from '../../model/flow-log-field';
import type { FlowLogQuery } from '../../query/flow-log-query';
import { fail } from '../fail';

/** Throws where the flow log records none of the traffic that a query is about. */
export function checkRecordedTraffic(
  scope: Construct, { trafficType, formatProp }: LogSource, query: FlowLogQuery,
): void {
  if (trafficType === undefined || Token.isUnresolved(trafficType) || trafficType === FlowLogTrafficType.ALL) return;
  const { conditions } = query._question;
  const isRecorded = conditions.filter(({ field }) => field.name === FlowLogField.ACTION.name)
    .every((condition) => condition.isSatisfiedBy(trafficType));
  if (isRecorded) return;
  fail(scope, `'${formatProp}' must record the traffic that the query is about, got one of traffic type ${trafficType}; `
  + 'create another flow log, of traffic type ALL');
}

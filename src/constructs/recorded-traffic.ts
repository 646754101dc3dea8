import { Token } from 'aws-cdk-lib';
import { FlowLogTrafficType } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import { FlowLogField } from '../model/flow-log-field';
import type { FlowLogQuery } from '../query/flow-log-query';
import { fail } from './fail';
import type { LogSource } from './log-source';

/** Throws where the flow log records none of the traffic that a query is about. */
export function checkRecordedTraffic(scope: Construct, source: LogSource, query: FlowLogQuery): void {
  if (recordsTrafficOf(source, query)) return;
  fail(scope, `'${source.formatProp}' must record the traffic that the query is about, got one of traffic type `
  + `${source.trafficType}; create another flow log, of traffic type ALL`);
}

/** Whether it may record traffic that a query is about. */
export function recordsTrafficOf({ trafficType }: LogSource, query: FlowLogQuery): boolean {
  if (trafficType === undefined || Token.isUnresolved(trafficType)) return true;
  if (trafficType === FlowLogTrafficType.ALL) return true;
  const { conditions } = query._question;
  return conditions.filter(({ field }) => field.name === FlowLogField.ACTION.name)
    .every((condition) => condition.isSatisfiedBy(trafficType));
}

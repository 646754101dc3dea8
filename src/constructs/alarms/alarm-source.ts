import { Stack, Token } from 'aws-cdk-lib';
import type { IEnvironmentAware } from 'aws-cdk-lib/interfaces';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { FlowLogFormat } from '../../model/flow-log-format';
import { fail } from '../fail';
import { given } from '../given';
import type { FlowLogSourceOptions } from '../flow-log-source-options';
import { KnownFlowLog, knownFlowLog } from '../known-flow-log';

/** Where an alarm's records are, and what they look like. */
export interface AlarmSource {
  readonly logGroup: ILogGroupRef;
  readonly format: FlowLogFormat;

  /** The prop that says what they look like, for messages. */
  readonly formatProp: 'flowLog' | 'flowLogs' | 'logFormat';

  /** Which traffic is recorded; undefined if unknown. */
  readonly trafficType?: ec2.FlowLogTrafficType;

  /** Maximum aggregation interval in seconds; undefined if unknown. */
  readonly maxAggregationInterval?: number;
}

/** What the props say about that, however they say it. */
export function alarmSource(scope: Construct, props: FlowLogSourceOptions): AlarmSource {
  const prop = onlySource(scope, props);
  if (prop === 'logGroup') return sourceOfLogGroup(scope, props.logGroup!, props.logFormat);
  if (props.logFormat !== undefined) {
    fail(scope, `'logFormat' is for a 'logGroup', got it beside '${prop}', which knows its own format; leave it out`);
  }
  if (prop === 'flowLog') return sourceOfFlowLog(scope, prop, props.flowLog!);

  const { logGroup, members } = props.flowLogs!;
  if (logGroup === undefined && members[0].logGroup !== undefined) {
    fail(scope, "'flowLogs' must share one log group, got separate ones; give one of their 'members' as 'flowLog'");
  }
  return sourceOfFlowLog(scope, prop, members[0]);
}

const SOURCES = ['flowLog', 'flowLogs', 'logGroup'] as const;

function onlySource(scope: Construct, props: FlowLogSourceOptions): typeof SOURCES[number] {
  const chosen = SOURCES.filter((prop) => props[prop] !== undefined);
  if (chosen.length === 1) return chosen[0];
  return fail(scope, "one of 'flowLog', 'flowLogs' and 'logGroup' must say what to monitor, got "
    + (chosen.map((prop) => `'${prop}'`).join(' and ') || 'none'));
}

function sourceOfLogGroup(scope: Construct, logGroup: ILogGroupRef, logFormat?: FlowLogFormat): AlarmSource {
  if (logGroup.logGroupRef === undefined) fail(scope, `'logGroup' must be a log group, got ${given(logGroup)}`);
  checkEnvironment(scope, logGroup);
  return { logGroup, format: logFormat ?? FlowLogFormat.DEFAULT, formatProp: 'logFormat' };
}

function sourceOfFlowLog(scope: Construct, prop: 'flowLog' | 'flowLogs', flowLog: ec2.IFlowLogRef): AlarmSource {
  if (flowLog.flowLogRef === undefined) fail(scope, `'${prop}' must be a flow log, got ${given(flowLog)}`);
  const known = knownFlowLog(scope, flowLog) ?? fail(scope, `more than the id of '${prop}' must be known, `
    + `got ${given(flowLog)}; import it with FlowLog.fromFlowLogAttributes, or give 'logGroup' and 'logFormat'`);
  const logGroup = logGroupOf(scope, prop, known);
  checkEnvironment(scope, logGroup);
  checkEnvironment(scope, flowLog);
  const { logFormat, trafficType, maxAggregationInterval } = known;
  return {
    logGroup,
    format: logFormat ?? fail(scope, `the format of '${prop}' must be known at synthesis, got a token; `
    + "give 'logGroup' and 'logFormat'"),
    formatProp: prop,
    trafficType,
    maxAggregationInterval,
  };
}

function logGroupOf(scope: Construct, prop: string, { logGroup, destinationType }: KnownFlowLog): ILogGroupRef {
  return logGroup ?? fail(scope, `'${prop}' must deliver to CloudWatch Logs, got one that delivers to ${destinationType}; `
    + 'create another flow log that delivers to a log group');
}

/** A metric filter, and the metric of a log group, are where the log group is. */
function checkEnvironment(scope: Construct, { env }: IEnvironmentAware): void {
  const { account, region } = Stack.of(scope);
  if (!differ(env.account, account) && !differ(env.region, region)) return;
  fail(scope, `the log group must be where the alarm is, in account ${account} and Region ${region}, got one in `
  + `account ${env.account} and Region ${env.region}; create the alarm in a stack for that environment`);
}

/** Whether they are known to be different. */
function differ(one: string, other: string): boolean {
  return one !== other && !Token.isUnresolved(one) && !Token.isUnresolved(other);
}

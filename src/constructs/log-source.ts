import { Stack, Token } from 'aws-cdk-lib';
import type { IEnvironmentAware } from 'aws-cdk-lib/interfaces';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { FlowLogFormat } from '../model/flow-log-format';
import { tooManyQueriedLogGroups } from '../model/log-alarm-faults';
import { fail } from './fail';
import { given } from './given';
import type { FlowLogSourceOptions } from './flow-log-source-options';
import { knownFlowLog } from './known-flow-log';

/** Where records are in CloudWatch Logs, and what they look like. */
export interface LogSource {
  readonly logGroup: ILogGroupRef;
  readonly format: FlowLogFormat;

  /** The prop that says what they look like, for messages. */
  readonly formatProp: 'flowLog' | 'flowLogs' | 'logFormat';

  /** Which traffic is recorded; undefined if unknown. */
  readonly trafficType?: ec2.FlowLogTrafficType;

  /** Maximum aggregation interval in seconds; undefined if unknown. */
  readonly maxAggregationInterval?: number;
}

/** What looks at the records, for messages. */
export interface Reader {
  readonly name: string;

  /** How to fix a flow log that does not deliver to CloudWatch Logs. */
  readonly fix: string;
}

const ALARM: Reader = { name: 'alarm', fix: 'create another flow log that delivers to a log group' };

/** Where the props say that the records are; there must be one log group. */
export function logSource(scope: Construct, props: FlowLogSourceOptions, reader: Reader = ALARM): LogSource {
  const prop = onlySource(scope, props);
  if (prop === 'logGroup') return sourceOfLogGroup(scope, props.logGroup!, reader, props.logFormat);
  if (props.logFormat !== undefined) {
    fail(scope, `'logFormat' is for a 'logGroup', got it beside '${prop}', which knows its own format; leave it out`);
  }
  if (prop === 'flowLog') return sourceHere(scope, prop, props.flowLog!, reader);

  const { logGroup, members } = props.flowLogs!;
  if (logGroup === undefined && members[0].logGroup !== undefined) {
    fail(scope, "'flowLogs' must share one log group, got separate ones; give one of their 'members' as 'flowLog'");
  }
  return sourceHere(scope, prop, members[0], reader);
}

/** The same for a query, which can look at several log groups. */
export function logSources(scope: Construct, props: FlowLogSourceOptions, reader: Reader = ALARM): LogSource[] {
  const flowLogs = onlySource(scope, props) === 'flowLogs' ? props.flowLogs : undefined;
  const members = flowLogs?.logGroup === undefined ? flowLogs?.members : undefined; // those of several log groups
  if (members?.[0].logGroup === undefined) return [logSource(scope, props, reader)];
  const tooMany = tooManyQueriedLogGroups(members.length);
  if (tooMany !== undefined) fail(scope, `'flowLogs' ${tooMany}; create several ${reader.name}s`);
  return members.map((flowLog) => logSource(scope, { ...props, flowLogs: undefined, flowLog }, reader));
}

const SOURCES = ['flowLog', 'flowLogs', 'logGroup'] as const;

type SourceProp = typeof SOURCES[number];

function onlySource(scope: Construct, props: FlowLogSourceOptions): SourceProp {
  const chosen = SOURCES.filter((prop) => props[prop] !== undefined);
  if (chosen.length === 1) return checkedSource(scope, props, chosen[0]);
  return fail(scope, "one of 'flowLog', 'flowLogs' and 'logGroup' must say what to monitor, got "
    + (chosen.map((prop) => `'${prop}'`).join(' and ') || 'none'));
}

/** Elsewhere a prop of that name is a list, and from JavaScript it may be one here. */
function checkedSource(scope: Construct, { flowLogs }: FlowLogSourceOptions, prop: SourceProp): SourceProp {
  if (prop !== 'flowLogs' || Array.isArray(flowLogs?.members)) return prop;
  return fail(scope, `'flowLogs' must be a FlowLogs, got ${given(flowLogs)}; give a single flow log as 'flowLog'`);
}

function sourceOfLogGroup(
  scope: Construct, logGroup: ILogGroupRef, reader: Reader, logFormat?: FlowLogFormat,
): LogSource {
  if (logGroup.logGroupRef === undefined) fail(scope, `'logGroup' must be a log group, got ${given(logGroup)}`);
  checkEnvironment(scope, logGroup, reader);
  return { logGroup, format: logFormat ?? FlowLogFormat.DEFAULT, formatProp: 'logFormat' };
}

function sourceHere(
  scope: Construct, prop: 'flowLog' | 'flowLogs', flowLog: ec2.IFlowLogRef, reader: Reader,
): LogSource {
  const source = sourceOfFlowLog(scope, prop, flowLog, reader);
  checkEnvironment(scope, source.logGroup, reader);
  checkEnvironment(scope, flowLog, reader);
  return source;
}

/** What a flow log tells, wherever it is. */
export function sourceOfFlowLog(
  scope: Construct, prop: 'flowLog' | 'flowLogs', flowLog: ec2.IFlowLogRef, { fix }: Reader,
): LogSource {
  if (flowLog?.flowLogRef === undefined) fail(scope, `'${prop}' must be a flow log, got ${given(flowLog)}`);
  const known = knownFlowLog(scope, flowLog) ?? fail(scope, `more than the id of '${prop}' must be known, `
    + `got ${given(flowLog)}; import it with FlowLog.fromFlowLogAttributes`);
  const { logGroup, logFormat, trafficType, maxAggregationInterval, destinationType } = known;
  return {
    logGroup: logGroup ?? fail(scope, `'${prop}' must deliver to CloudWatch Logs, got one that delivers to `
    + `${destinationType}; ${fix}`),
    format: logFormat ?? fail(scope, `the format of '${prop}' must be known at synthesis, got a token; `
    + "import it with FlowLog.fromFlowLogAttributes and 'logFormat'"),
    formatProp: prop,
    trafficType,
    maxAggregationInterval,
  };
}

/** A metric filter, the metric of a log group and its saved queries are where the log group is. */
function checkEnvironment(scope: Construct, { env }: IEnvironmentAware, { name }: Reader): void {
  const { account, region } = Stack.of(scope);
  if (!differ(env.account, account) && !differ(env.region, region)) return;
  fail(scope, `the log group must be where the ${name} is, in account ${account} and Region ${region}, got one in `
  + `account ${env.account} and Region ${env.region}; create the ${name} in a stack for that environment`);
}

/** Whether they are known to be different. */
export function differ(one: string, other: string): boolean {
  return one !== other && !Token.isUnresolved(one) && !Token.isUnresolved(other);
}

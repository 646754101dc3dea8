import { Stack, Token } from 'aws-cdk-lib';
import type { ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { FlowLogAlarmOptions } from './flow-log-alarm-options';
import { FlowLogFormat } from '../../model/flow-log-format';
import { fail } from '../fail';
import type { IFlowLog } from '../flow-log-interface';

/** Where an alarm's records are, and what they look like. */
export interface AlarmSource {
  readonly logGroup: ILogGroupRef;
  readonly format: FlowLogFormat;

  /** The prop that says what they look like, for messages. */
  readonly formatProp: 'flowLog' | 'logFormat';
}

/** What the props say about that, however they say it. */
export function alarmSource(
  scope: Construct, props: FlowLogAlarmOptions & { readonly logFormat?: FlowLogFormat },
): AlarmSource {
  const { flowLog, logFormat } = props;
  if ((flowLog === undefined) === (props.logGroup === undefined)) {
    fail(scope, `one of 'flowLog' and 'logGroup' must say what to watch, got ${flowLog === undefined ? 'neither' : 'both'}`);
  }
  if (flowLog !== undefined && logFormat !== undefined) {
    fail(scope, `'logFormat' is for a 'logGroup', got it beside 'flowLog', which knows its own format; leave it out`);
  }
  const logGroup = props.logGroup ?? logGroupOf(scope, flowLog!);
  checkEnvironment(scope, logGroup);
  return {
    logGroup,
    format: flowLog?.logFormat ?? logFormat ?? FlowLogFormat.DEFAULT,
    formatProp: flowLog === undefined ? 'logFormat' : 'flowLog',
  };
}

function logGroupOf(scope: Construct, { logGroup, destinationType }: IFlowLog): ILogGroupRef {
  return logGroup ?? fail(scope, `'flowLog' must deliver to CloudWatch Logs, got one that delivers to ${destinationType}; `
    + 'create another flow log that delivers to a log group');
}

/** A metric filter, and the metric of a log group, are where the log group is. */
function checkEnvironment(scope: Construct, { env }: ILogGroupRef): void {
  const { account, region } = Stack.of(scope);
  if (!differ(env.account, account) && !differ(env.region, region)) return;
  fail(scope, `the log group must be where the alarm is, in account ${account} and Region ${region}, got one in `
  + `account ${env.account} and Region ${env.region}; create the alarm in a stack for that environment`);
}

/** Whether they are known to be different. */
function differ(one: string, other: string): boolean {
  return one !== other && !Token.isUnresolved(one) && !Token.isUnresolved(other);
}

import { Token, Tokenization } from 'aws-cdk-lib';
import type { TrafficAlarmProps } from './traffic-alarm-props';
import { MAX_DESCRIPTION_LENGTH } from '../../../model/alarm-limits';
import { FlowLogAction } from '../../../model/flow-log-action';

/** What the alarm monitors, in a sentence for those it notifies: traffic, conditions, and what is counted. */
export function describeTraffic(props: TrafficAlarmProps): string {
  const { protocols = [], ports = [], interfaceIds = [], conditions = [] } = props;
  const text = [
    'VPC flow logs record',
    actionOf(props),
    protocols.map(({ name }) => name).join(' or '),
    'traffic',
    listed('to port', ports.map((port) => Tokenization.stringifyNumber(port)), ' or '),
    listed('of', interfaceIds, ' or '),
    listed('with', conditions.map(String), ' and '),
  ].filter((part) => part !== '').join(' ') + `, counted in ${props.measuredField?.name ?? 'records'}.`;
  const isShort = text.length <= MAX_DESCRIPTION_LENGTH || Token.isUnresolved(text);
  return isShort ? text : `${text.slice(0, MAX_DESCRIPTION_LENGTH - 1)}…`;
}

function actionOf({ action }: TrafficAlarmProps): string {
  if (action === undefined) return '';
  return action === FlowLogAction.REJECT ? 'rejected' : 'accepted';
}

function listed(preposition: string, values: string[], conjunction: string): string {
  return values.length === 0 ? '' : `${preposition} ${values.join(conjunction)}`;
}

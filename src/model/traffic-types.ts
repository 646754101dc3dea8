import { FlowLogAction } from './flow-log-action';

const { ACCEPT, REJECT } = FlowLogAction;

/**
 * Which actions the records of a flow log have, by its `TrafficType`.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html
 */
const ACTIONS = new Map<string, readonly FlowLogAction[]>([
  ['ACCEPT', [ACCEPT]],
  ['REJECT', [REJECT]],
  ['ALL', [ACCEPT, REJECT]],
]);

/** The values of `TrafficType`. */
export const TRAFFIC_TYPES = [...ACTIONS.keys()];

/** The actions that records of such a flow log have; undefined of any other text. */
export function actionsOf(trafficType: unknown): readonly FlowLogAction[] | undefined {
  return typeof trafficType === 'string' ? ACTIONS.get(trafficType) : undefined;
}

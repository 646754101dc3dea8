import type { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SimulatedAlarmState as State } from './simulated-alarm-state';

/** What the next state of an alarm depends on. */
export interface Evaluation {
  /** Whether each period breaches, the most recent first; undefined where it has no data. */
  readonly breaches: (boolean | undefined)[];

  readonly evaluationPeriods: number;
  readonly datapointsToAlarm: number;
  readonly treatMissingData: `${TreatMissingData}`;
  readonly state: State;
}

/**
 * The state that CloudWatch's documented rules lead to.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 */
export function nextState(evaluation: Evaluation): State {
  const { breaches, evaluationPeriods, datapointsToAlarm, treatMissingData, state } = evaluation;
  const real = breaches.filter((breach) => breach !== undefined).slice(0, evaluationPeriods);
  const breaching = real.filter((breach) => breach).length;
  const filled = evaluationPeriods - real.length;

  if (breaching >= datapointsToAlarm) return State.ALARM;
  if (breaching < real.length) {
    return treatMissingData === 'breaching' && breaching + filled >= datapointsToAlarm ? State.ALARM : State.OK;
  }
  switch (treatMissingData) { // whatever data there is breaches, but it is not enough
    case 'breaching': return State.ALARM;
    case 'notBreaching': return State.OK;
    case 'ignore': return state;
    case 'missing': return real.length === 0 ? State.INSUFFICIENT_DATA : withoutHaste(evaluation);
  }
}

/** "Avoiding premature transitions": a lone breach raises the alarm once it is as old as the datapoints asked for. */
function withoutHaste({ breaches, datapointsToAlarm, state }: Evaluation): State {
  const age = breaches.lastIndexOf(true) + 1;
  return age >= datapointsToAlarm ? State.ALARM : state; // that the state stays until then is assumed
}

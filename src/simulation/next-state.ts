import type { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SimulatedAlarmState as State } from './simulated-alarm-state';

/** A period that has data. */
export interface JudgedPeriod {
  /** How many periods ago it is: 0 for the most recent. */
  readonly age: number;

  readonly breaches: boolean;
}

/** What the next state of an alarm depends on. */
export interface Evaluation {
  /** The periods with data, the most recent first. */
  readonly periods: readonly JudgedPeriod[];

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
  const { periods, evaluationPeriods, datapointsToAlarm, treatMissingData, state } = evaluation;
  const real = periods.slice(0, evaluationPeriods);
  const breaching = real.filter(({ breaches }) => breaches).length;
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
function withoutHaste({ periods, datapointsToAlarm, state }: Evaluation): State {
  const oldest = periods.filter(({ breaches }) => breaches).at(-1);
  return oldest !== undefined && oldest.age + 1 >= datapointsToAlarm ? State.ALARM : state; // that it stays is assumed
}

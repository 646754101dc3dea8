import { Stack, Token } from 'aws-cdk-lib';
import { alarmEvaluation, AlarmEvaluation } from '../../../src/constructs/alarms/alarm-evaluation';
import { simulationSettings } from '../../../src/constructs/alarms/simulation-settings';
import { FlowLogFormat } from '../../../src/model/flow-log-format';

const scope = new Stack(undefined, 'Logs');
const filter = { format: FlowLogFormat.DEFAULT, pattern: { matches: () => true }, metricValue: 1, defaultValue: 0 };

test('the simulation gets the settings of alarm and filter, with the period in seconds', () => {
  const settings = alarmEvaluation(scope, { threshold: 5, evaluationPeriods: 3, datapointsToAlarm: 2 });

  expect(simulationSettings(scope, filter, settings)).toEqual({
    ...filter,
    threshold: 5,
    comparisonOperator: 'GreaterThanOrEqualToThreshold',
    statistic: 'Sum',
    period: 3600,
    evaluationPeriods: 3,
    datapointsToAlarm: 2,
    treatMissingData: 'notBreaching',
  });
});

test.each<keyof AlarmEvaluation>(['threshold', 'evaluationPeriods', 'datapointsToAlarm'])(
  'a %s that is known only at deployment is refused', (prop) => {
    const settings = alarmEvaluation(scope, { [prop]: Token.asNumber({ Ref: 'Few' }) });

    expect(() => simulationSettings(scope, filter, settings)).toThrow(
      `Logs: '${prop}' must be known to simulate the alarm, got a token: give a plain value in tests`);
  });

test('so is a default value', () => {
  const unknown = { ...filter, defaultValue: Token.asNumber({ Ref: 'Few' }) };

  expect(() => simulationSettings(scope, unknown, alarmEvaluation(scope, {}))).toThrow(`'defaultValue' must be known`);
});

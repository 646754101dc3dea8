import { Duration, Stack, Token } from 'aws-cdk-lib';
import { FlowLogMaxAggregationInterval } from 'aws-cdk-lib/aws-ec2';
import { alarmEvaluation, AlarmEvaluation } from '../../../../src/constructs/alarms/metric/alarm-evaluation';
import { simulationSettings } from '../../../../src/constructs/alarms/metric/simulation-settings';
import { FlowLogFormat } from '../../../../src/model/flow-log-format';

const scope = new Stack(undefined, 'Logs');
const filter = { format: FlowLogFormat.DEFAULT, pattern: { matches: () => true }, metricValue: 1, defaultValue: 0, clock: 'start' as const };

test('the simulation gets the settings of alarm and filter, with the period in seconds', () => {
  const settings = alarmEvaluation(scope, { threshold: 5, evaluationPeriods: 3, datapointsToAlarm: 2 });

  expect(simulationSettings(scope, filter, settings, undefined)).toEqual({
    ...filter,
    threshold: 5,
    comparisonOperator: 'GreaterThanOrEqualToThreshold',
    statistic: 'Sum',
    period: 3600,
    evaluationPeriods: 3,
    datapointsToAlarm: 2,
    treatMissingData: 'notBreaching',
    aggregation: 600,
    delivery: 300,
    skipUnreadable: undefined,
  });
});

test.each<keyof AlarmEvaluation>(['threshold', 'evaluationPeriods', 'datapointsToAlarm'])(
  'a %s that is known only at deployment is refused', (prop) => {
    const settings = alarmEvaluation(scope, { [prop]: Token.asNumber({ Ref: 'Few' }) });

    expect(() => simulationSettings(scope, filter, settings, undefined)).toThrow(
      `Logs: '${prop}' must be known to simulate the alarm, got a token; give a plain value in tests`);
  });

test('a default value that is known only at deployment is refused', () => {
  const unknown = { ...filter, defaultValue: Token.asNumber({ Ref: 'Few' }) };

  expect(() => simulationSettings(scope, unknown, alarmEvaluation(scope, {}), undefined)).toThrow(`'defaultValue' must be known`);
});

test('records are as late as the flow log says, unless the options say otherwise', () => {
  const options = {
    maxAggregationInterval: FlowLogMaxAggregationInterval.TEN_MINUTES,
    deliveryDelay: Duration.minutes(20),
    skipUnreadable: true,
  };

  const settings = alarmEvaluation(scope, {});

  expect(simulationSettings(scope, filter, settings, 60)).toMatchObject({ aggregation: 60, delivery: 300 });
  expect(simulationSettings(scope, filter, settings, 60, options))
    .toMatchObject({ aggregation: 600, delivery: 1200, skipUnreadable: true });
});

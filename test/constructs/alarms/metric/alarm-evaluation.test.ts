import { Duration, Lazy, Stack, Token } from 'aws-cdk-lib';
import { ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { alarmEvaluation, checkReachable } from '../../../../src/constructs/alarms/metric/alarm-evaluation';

const scope = new Stack();
const parameter = Token.asNumber(Lazy.any({ produce: () => ({ Ref: 'Threshold' }) }));
const { GREATER_THAN_THRESHOLD, LESS_THAN_THRESHOLD } = ComparisonOperator;

test('the defaults are those of the guide, with a look at the hour before for what came late, and missing data does not breach', () => {
  const { period, ...settings } = alarmEvaluation(scope, {});

  expect(period.toSeconds()).toBe(3600);
  expect(settings).toEqual({
    threshold: 10,
    comparisonOperator: 'GreaterThanOrEqualToThreshold',
    statistic: 'Sum',
    evaluationPeriods: 2,
    datapointsToAlarm: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
});

test.each([
  [Duration.minutes(1), 16],
  [Duration.minutes(5), 4],
  [Duration.minutes(10), 3],
  [Duration.minutes(15), 2],
  [Duration.minutes(20), 2],
  [Duration.hours(12), 2],
  [Duration.days(1), 1], // two would be evaluated only once an hour
  [Duration.days(7), 1],
])('the default for a period of %s is that one of %i breaches, so that records that come late still count', (period, periods) => {
  expect(alarmEvaluation(scope, { period })).toMatchObject({ evaluationPeriods: periods, datapointsToAlarm: 1 });
});

test('an alarm on too little looks at one period by default, since earlier ones would only hide what is missing', () => {
  const settings = alarmEvaluation(scope, { comparisonOperator: LESS_THAN_THRESHOLD });

  expect(settings).toMatchObject({ evaluationPeriods: 1, datapointsToAlarm: 1 });
});

test('all evaluated periods must breach unless told otherwise', () => {
  expect(alarmEvaluation(scope, { evaluationPeriods: 3 }).datapointsToAlarm).toBe(3);
  expect(alarmEvaluation(scope, { evaluationPeriods: 3, datapointsToAlarm: 2 }).datapointsToAlarm).toBe(2);
});

test('a threshold of 0 is refused, as by every alarm', () => {
  expect(() => alarmEvaluation(scope, { threshold: 0 })).toThrow(`'threshold' must be a number above 0, got 0`);
});

test.each([
  [Duration.seconds(10), 10],
  [Duration.seconds(30), 30],
  [Duration.seconds(90), 90],
  [Duration.millis(1500), 1.5],
  [Duration.seconds(0), 0],
])('a period of %s is refused, because the metrics of CloudWatch Logs have one value a minute', (period, seconds) => {
  expect(() => alarmEvaluation(scope, { period })).toThrow(`'period' must be a multiple of 60 s, got ${seconds} s`);
});

test.each([
  [Duration.minutes(1), 1440],
  [Duration.minutes(59), 24],
  [Duration.hours(1), 168],
  [Duration.days(1), 7],
  [Duration.days(7), 1],
])('CloudWatch evaluates periods of %s at most %i times', (period, most) => {
  expect(() => alarmEvaluation(scope, { period, evaluationPeriods: most })).not.toThrow();
  expect(() => alarmEvaluation(scope, { period, evaluationPeriods: most + 1 })).toThrow(
    `'evaluationPeriods' must be at most ${most} with a period of ${period.toSeconds()} s, got ${most + 1}`);
});

test.each([0, -1, 1.5, NaN])('%p evaluation periods or datapoints are refused', (count) => {
  expect(() => alarmEvaluation(scope, { evaluationPeriods: count })).toThrow(
    `'evaluationPeriods' must be a whole number from 1 up, got ${count}`);
  expect(() => alarmEvaluation(scope, { datapointsToAlarm: count })).toThrow(
    `'datapointsToAlarm' must be a whole number from 1 up, got ${count}`);
});

test('a period beyond seven days is refused', () => {
  expect(() => alarmEvaluation(scope, { period: Duration.days(8) })).toThrow(`'period' must be at most 7 days, got 691200 s`);
});

test('more datapoints than periods are refused', () => {
  expect(() => alarmEvaluation(scope, { evaluationPeriods: 2, datapointsToAlarm: 3 })).toThrow(
    `'datapointsToAlarm' must be at most the number of periods, 2, got 3`);
});

test('numbers that are known at deployment pass', () => {
  const settings = { threshold: parameter, evaluationPeriods: parameter, datapointsToAlarm: parameter };

  expect(alarmEvaluation(scope, settings)).toMatchObject(settings);
});

test('a period that is known at deployment is refused, since metrics of the CDK take none', () => {
  expect(() => alarmEvaluation(scope, { period: Duration.seconds(parameter) })).toThrow(
    `'period' must be known at synthesis, got a token`);
});

describe('where every record counts 1', () => {
  test.each([Stats.AVERAGE, Stats.MAXIMUM, Stats.MINIMUM, 'avg', Stats.p(99), Stats.IQM])(
    'a statistic of %s that can never reach the threshold is refused', (statistic) => {
      expect(() => checkReachable(scope, alarmEvaluation(scope, { statistic }))).toThrow(
        `'statistic' must be Sum to reach a threshold of 10, got '${statistic}'`);
    });

  test.each([
    { statistic: Stats.SUM },
    { statistic: 'sum' },
    { statistic: Stats.SAMPLE_COUNT },
    { statistic: 'PR(1:)' },
    { statistic: Stats.MAXIMUM, threshold: 1 },
    { statistic: Stats.AVERAGE, threshold: 0.5, comparisonOperator: GREATER_THAN_THRESHOLD },
    { statistic: Stats.AVERAGE, comparisonOperator: LESS_THAN_THRESHOLD },
    { statistic: Stats.AVERAGE, threshold: parameter },
  ])('%p passes', (props) => {
    expect(() => checkReachable(scope, alarmEvaluation(scope, props))).not.toThrow();
  });

  test('a maximum above 1 is out of reach', () => {
    const settings = alarmEvaluation(scope, { statistic: 'Maximum', threshold: 1, comparisonOperator: GREATER_THAN_THRESHOLD });

    expect(() => checkReachable(scope, settings)).toThrow(`'statistic'`);
  });
});

import { CfnParameter, Duration, Lazy, Stack, Token } from 'aws-cdk-lib';
import { queryAlarmEvaluation } from '../../../../src/constructs/alarms/query/query-alarm-evaluation';

test('an hour that ended 15 minutes ago is looked at every five minutes by default', () => {
  expect(queryAlarmEvaluation(new Stack(), {})).toMatchObject({
    interval: 300, period: 3600, endOffset: 900, threshold: 10, evaluated: 1, toAlarm: 1, logLines: 0,
  });
});

test('a period below five minutes is looked at as often', () => {
  const evaluation = queryAlarmEvaluation(new Stack(), { period: Duration.minutes(2) });

  expect(evaluation).toMatchObject({ interval: 120, period: 120 });
});

test('numbers that are known only at deployment pass', () => {
  const stack = new Stack();
  const token = new CfnParameter(stack, 'Number', { type: 'Number' }).valueAsNumber;

  const numbers = { threshold: token, queryResultsToEvaluate: token, actionLogLineCount: token };
  const evaluation = queryAlarmEvaluation(stack, numbers);

  expect(Token.isUnresolved(evaluation.threshold)).toBe(true);
});

test('a run looks back at most 30 days', () => {
  const lookingBack = (days: number, endTimeOffset: Duration) => () => queryAlarmEvaluation(new Stack(), {
    period: Duration.days(days), evaluationInterval: Duration.days(1), endTimeOffset,
  });

  expect(lookingBack(29, Duration.days(1))).not.toThrow();
  expect(lookingBack(30, Duration.minutes(15)))
    .toThrow("'period' and 'endTimeOffset' together must be at most 30 days, got 2592900 s");
});

test.each(['period', 'evaluationInterval', 'endTimeOffset'])('%s must be known', (prop) => {
  const duration = Duration.seconds(Lazy.number({ produce: () => 60 }));

  expect(() => queryAlarmEvaluation(new Stack(), { [prop]: duration })).toThrow(`'${prop}' must be known at synthesis, got a token`);
});

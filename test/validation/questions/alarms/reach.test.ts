import { isOnValues, outOfReach } from '../../../../src/validation/questions/alarms/reach';
import type { AlarmView } from '../../../../src/validation/view/views';
import { alarm, flowLogInGroup, GROUP, metricFilter } from '../../../support/filters';
import { app, UNKNOWN } from '../../../support/views';

const appWith = (subject: AlarmView) =>
  app([GROUP, flowLogInGroup(), metricFilter(undefined, { defaultValue: 0 }), subject]);

/** Whether the maximum of a metric that is 0 or 1 is out of reach. */
function isOut(given: Partial<AlarmView>): boolean {
  const subject = alarm({ statistic: 'Maximum', ...given });
  return outOfReach(subject, appWith(subject)) !== undefined;
}

test.each<[string, number, boolean]>([
  ['GreaterThanThreshold', 0.5, false],
  ['GreaterThanThreshold', 1, true],
  ['GreaterThanOrEqualToThreshold', 1, false],
  ['GreaterThanOrEqualToThreshold', 1.5, true],
  ['LessThanThreshold', 0.5, false],
  ['LessThanThreshold', 0, true],
  ['LessThanOrEqualToThreshold', 0, false],
  ['LessThanOrEqualToThreshold', -1, true],
  ['GreaterThanUpperThreshold', 5, false],
])('a value of 0 or 1 never is %s %d: %s', (comparisonOperator, threshold, expected) => {
  expect(isOut({ comparisonOperator, threshold })).toBe(expected);
});

test.each<[string, Partial<AlarmView>]>([
  ['an unknown threshold', { threshold: UNKNOWN }],
  ['an unknown comparison', { threshold: 5, comparisonOperator: UNKNOWN }],
  ['an unknown statistic', { threshold: 5, statistic: UNKNOWN }],
  ['a statistic without a bound', { threshold: 5, statistic: 'Sum' }],
  ['missing data that breaches', { threshold: 5, treatMissingData: 'breaching' }],
])('with %s nothing is known', (_, given) => {
  expect(isOut(given)).toBe(false);
});

test('of an alarm on another metric nothing is known', () => {
  const other = alarm({ metricName: 'Others', threshold: 5 });

  expect(outOfReach(other, appWith(other))).toBeUndefined();
});

test('what is out of reach is told with its range', () => {
  const subject = alarm({ statistic: 'Maximum', threshold: 5 });

  expect(outOfReach(subject, appWith(subject))).toMatchObject({
    statistic: 'Maximum', range: { lowest: 0, highest: 1 }, comparisonOperator: 'GreaterThanOrEqualToThreshold', threshold: 5,
  });
});

test.each<[Partial<AlarmView>, boolean]>([
  [{}, true],
  [{ treatMissingData: 'notBreaching' }, true],
  [{ treatMissingData: 'breaching' }, false],
  [{ treatMissingData: UNKNOWN }, false],
  [{ properties: { InsufficientDataActions: ['arn'] } }, false],
  [{ properties: { 'Fn::Transform': { Name: 'Macro' } } }, false],
])('%j fires by values alone: %s', (given, expected) => {
  expect(isOnValues(alarm(given))).toBe(expected);
});

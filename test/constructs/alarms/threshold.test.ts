import { Stack, Token } from 'aws-cdk-lib';
import { ComparisonOperator } from 'aws-cdk-lib/aws-cloudwatch';
import { checkThreshold } from '../../../src/constructs/alarms/threshold';

const {
  GREATER_THAN_OR_EQUAL_TO_THRESHOLD, GREATER_THAN_THRESHOLD, GREATER_THAN_UPPER_THRESHOLD,
  LESS_THAN_OR_EQUAL_TO_THRESHOLD, LESS_THAN_THRESHOLD,
} = ComparisonOperator;

const checking = (threshold: unknown, comparisonOperator = GREATER_THAN_OR_EQUAL_TO_THRESHOLD) =>
  () => checkThreshold(new Stack(), { threshold: threshold as number, comparisonOperator });

test.each([0, -1, NaN, Infinity])('a threshold of %p is refused', (threshold) => {
  expect(checking(threshold)).toThrow(`'threshold' must be a number above 0, got ${threshold}; 1 fires at the first record`);
});

test.each([GREATER_THAN_THRESHOLD, LESS_THAN_OR_EQUAL_TO_THRESHOLD])('0 is a threshold as good as any for %s', (comparison) => {
  expect(checking(0, comparison)).not.toThrow();
});

test('below 0 is never true, and refused: below the threshold 1 fires when nothing comes', () => {
  expect(checking(0, LESS_THAN_THRESHOLD)).toThrow(`'threshold' must be a number above 0, got 0; 1 fires when nothing comes`);
});

test.each([['10', `got '10'; 1 fires at the first record`], [{}, 'got an object with nothing in it']])(
  'a threshold of %j, which JavaScript lets through, is quoted if it is text', (threshold, message) => {
    expect(checking(threshold)).toThrow(message);
  });

test('a comparison for anomaly detection is refused', () => {
  expect(checking(10, GREATER_THAN_UPPER_THRESHOLD)).toThrow(
    `'comparisonOperator' must compare with the threshold, got 'GreaterThanUpperThreshold'`);
});

test('a threshold that is known only at deployment passes', () => {
  expect(checking(Token.asNumber({ Ref: 'Few' }))).not.toThrow();
});

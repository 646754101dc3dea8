import { Duration, Stack, Token } from 'aws-cdk-lib';
import { FlowLogMaxAggregationInterval } from 'aws-cdk-lib/aws-ec2';
import { checkKnown, simulatedDelivery } from '../../../src/constructs/alarms/simulation-inputs';

test('without options, records are as late as those of a flow log of this interval', () => {
  expect(simulatedDelivery({}, 60)).toEqual({ aggregation: 60, delivery: 300, skipUnreadable: undefined });
});

test('without an interval, it is that of a flow log which says nothing', () => {
  expect(simulatedDelivery({}).aggregation).toBe(600);
});

test('options say it better', () => {
  const options = {
    maxAggregationInterval: FlowLogMaxAggregationInterval.TEN_MINUTES,
    deliveryDelay: Duration.millis(1500),
    skipUnreadable: true,
  };

  expect(simulatedDelivery(options, 60)).toEqual({ aggregation: 600, delivery: 1.5, skipUnreadable: true });
});

test('of numbers that are known only at deployment the first is named', () => {
  const token = Token.asNumber({ Ref: 'Few' });

  expect(() => checkKnown(new Stack(undefined, 'Logs'), { one: 1, none: undefined, two: token, three: token })).toThrow(
    "Logs: 'two' must be known to simulate the alarm, got a token; give a plain value in tests");
});

test('numbers that are known or left out pass', () => {
  expect(() => checkKnown(new Stack(), { one: 1, none: undefined })).not.toThrow();
});

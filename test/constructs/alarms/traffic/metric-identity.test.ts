import { App, NestedStack, Stack, Stage, Token } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { metricIdentity, sharedMetric } from '../../../../src/constructs/alarms/traffic/metric-identity';

const HERE = { account: '111111111111', region: 'eu-west-1' };
const THERE = { account: '111111111111', region: 'us-east-1' };

class Alarm extends Construct {
  public readonly metric: Metric;

  constructor(scope: Construct, id: string, metricName?: string) {
    super(scope, id);
    const { metricNamespace, ...identity } = metricIdentity(this, { metricName });
    this.metric = new Metric({ namespace: metricNamespace, ...identity });
  }

  public get name(): string {
    return this.metric.metricName;
  }
}

describe('the default name', () => {
  test('is that of the stack and of the constructs down to the alarm, with a hash', () => {
    const alarm = new Alarm(new Construct(new Stack(new App(), 'Logs'), 'Ssh'), 'Alarm');

    expect(alarm.name).toBe('Logs-Ssh-Alarm-DD0FACEB');
    expect(alarm.metric.namespace).toBe('VpcFlowLogs');
  });

  test.each<[string, () => Alarm[]]>([
    ['in one stack', () => {
      const stack = new Stack(new App(), 'Logs');
      return [new Alarm(stack, 'One'), new Alarm(stack, 'Two'), new Alarm(new Construct(stack, 'Inner'), 'One')];
    }],
    ['with ids that differ only in what a metric name cannot hold', () => {
      const stack = new Stack(new App(), 'Logs');
      return [new Alarm(stack, 'a:b'), new Alarm(stack, 'a*b'), new Alarm(stack, 'ab'), new Alarm(stack, 'é')];
    }],
    ['in two stacks', () => {
      const app = new App();
      return [new Alarm(new Stack(app, 'One'), 'Alarm'), new Alarm(new Stack(app, 'Two'), 'Alarm')];
    }],
    ['in the same stack of two stages', () => {
      const app = new App();
      return ['Test', 'Prod'].map((stage) => new Alarm(new Stack(new Stage(app, stage), 'Logs'), 'Alarm'));
    }],
    ['in nested stacks of the same id', () => {
      const app = new App();
      return ['One', 'Two'].map((id) => new Alarm(new NestedStack(new Stack(app, id), 'Nested'), 'Alarm'));
    }],
    ['below ids that are too long for a name', () => {
      const scope = new Construct(new Stack(new App(), 'Logs'), 'x'.repeat(300));
      return [new Alarm(new Construct(scope, 'a'), 'y'.repeat(300)), new Alarm(new Construct(scope, 'b'), 'y'.repeat(300))];
    }],
  ])('differs between alarms %s', (_, alarms) => {
    const names = alarms().map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > 255 || /[^ -~]|[:*$]/.test(name))).toEqual([]);
  });

  test('stays the same when other constructs come and go', () => {
    const stack = new Stack(new App(), 'Logs');
    new Alarm(stack, 'Other');

    expect(new Alarm(stack, 'Alarm').name).toBe(new Alarm(new Stack(new App(), 'Logs'), 'Alarm').name);
  });
});

describe('a given namespace or name', () => {
  const scope = new Construct(new Stack(new App(), 'Logs'), 'Alarm');

  test('is taken as it is', () => {
    const given = { metricNamespace: 'Corp/Network', metricName: 'Rejected SSH' };

    expect(metricIdentity(scope, given)).toEqual(given);
  });

  test('may be known only at deployment', () => {
    const given = { metricNamespace: Token.asString({ Ref: 'Namespace' }), metricName: Token.asString({ Ref: 'Name' }) };

    expect(metricIdentity(scope, given)).toEqual(given);
  });

  test.each(['', 'a:b', 'a*', '$a', 'x'.repeat(256)])('cannot be %p', (text) => {
    const sentence = `must have 1 to 255 characters, none of them ':', '*' or '$', got '${text}'`;

    expect(() => metricIdentity(scope, { metricNamespace: text })).toThrow(`'metricNamespace' ${sentence}`);
    expect(() => metricIdentity(scope, { metricName: text })).toThrow(`'metricName' ${sentence}`);
  });

  test('cannot claim the namespaces of AWS', () => {
    expect(() => metricIdentity(scope, { metricNamespace: 'AWS/Logs' })).toThrow(
      `'metricNamespace' must not begin with 'AWS/', which is for AWS itself, got 'AWS/Logs'`);
  });
});

describe('a name that two alarms were given', () => {
  function isFound(one: Construct, other: Construct, name = 'Ssh'): boolean {
    const alarms = [new Alarm(one, 'One', name), new Alarm(other, 'Two', name)];
    return sharedMetric(alarms[1], alarms).length > 0;
  }

  test('is found, with the path of the other one', () => {
    const stack = new Stack(new App(), 'Logs');
    const alarms = [new Alarm(stack, 'One', 'Ssh'), new Alarm(stack, 'Two', 'Ssh')];

    expect(sharedMetric(alarms[1], alarms)).toEqual([
      `'metricName' must differ from that of every other alarm, got 'Ssh', which Logs/One has too, `
      + 'so that each would count the records of both; leave it out, or give each its own',
    ]);
  });

  test('is found in a nested stack', () => {
    const stack = new Stack(new App(), 'Logs');

    expect(isFound(stack, new NestedStack(stack, 'Nested'))).toBe(true);
  });

  test('is found in two stacks of one account and Region', () => {
    const app = new App();

    expect(isFound(new Stack(app, 'A', { env: HERE }), new Stack(app, 'B', { env: HERE }))).toBe(true);
  });

  test.each([
    ['stacks of different Regions', HERE, THERE],
    ['stacks that may be deployed to different accounts', {}, {}],
    ['a stack with and one without environment', HERE, {}],
  ])('is no matter in %s', (_, one, other) => {
    const app = new App();

    expect(isFound(new Stack(app, 'A', { env: one }), new Stack(app, 'B', { env: other }))).toBe(false);
  });

  test('is no matter where it is known only at deployment', () => {
    const stack = new Stack(new App(), 'Logs');

    expect(isFound(stack, stack, Token.asString({ Ref: 'Name' }))).toBe(false);
  });
});

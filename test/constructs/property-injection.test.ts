import { PropertyInjectors } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import * as library from '../../src';
import { injecting } from '../support/injected-props';
import { stackIn } from '../support/stacks';

const constructs = Object.entries<unknown>(library).filter((entry): entry is [string, object] =>
  typeof entry[1] === 'function' && entry[1].prototype instanceof Construct);

test('the constructs of the library are found', () => {
  expect(constructs.map(([name]) => name)).toEqual(expect.arrayContaining(['FlowLog', 'FlowLogs', 'FlowLogTable', 'QueryAlarm']));
});

test.each(constructs)('an organization can inject props into %s, by its name', (name, type) => {
  expect(Reflect.get(type, 'PROPERTY_INJECTION_ID')).toBe(`cdk-vpc-flow-logs.${name}`);
});

test('props that are injected into FlowLogs and a telemetry rule take effect, and their own props take precedence', () => {
  const stack = stackIn();
  PropertyInjectors.of(stack).add(
    injecting(library.FlowLogs.PROPERTY_INJECTION_ID, { separateLogGroups: true, trafficType: 'REJECT' }),
    injecting(library.FlowLogTelemetryRule.PROPERTY_INJECTION_ID, { ruleName: 'every-vpc' }),
  );

  new library.FlowLogs(stack, 'FlowLogs', {
    resourceTypes: ['eni-a', 'eni-b'].map((id) => library.FlowLogResource.fromNetworkInterfaceId(id)), separateLogGroups: false,
  });
  new library.FlowLogTelemetryRule(stack, 'Rule');

  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::Logs::LogGroup', 1);
  template.allResourcesProperties('AWS::EC2::FlowLog', { TrafficType: 'REJECT' });
  template.hasResourceProperties('AWS::ObservabilityAdmin::TelemetryRule', { RuleName: 'every-vpc' });
});

import { Template } from 'aws-cdk-lib/assertions';
import { FlowLogTelemetryRule } from '../../../src';
import { stackIn } from '../../support/stacks';

const RULE = 'AWS::ObservabilityAdmin::TelemetryRule';

test('a pattern without macros leads to one log group, which is created before the rule and retained', () => {
  const stack = stackIn();

  const rule = new FlowLogTelemetryRule(stack, 'EveryVpc', { logGroupNamePattern: '/aws/vpc/all' });

  expect(rule.logGroup).toBeDefined();
  const template = Template.fromStack(stack);
  template.hasResource('AWS::Logs::LogGroup', {
    Properties: { LogGroupName: '/aws/vpc/all', RetentionInDays: 731 }, DeletionPolicy: 'Retain',
  });
  template.hasResource(RULE, { DependsOn: [Object.keys(template.findResources('AWS::Logs::LogGroup'))[0]] });
});

test.each(['/aws/vpc/<vpc-id>', '/aws/<account-id>/flow-logs'])('%s leads to several log groups, so there is not the one', (logGroupNamePattern) => {
  expect(new FlowLogTelemetryRule(stackIn(), 'EveryVpc', { logGroupNamePattern }).logGroup).toBeUndefined();
});

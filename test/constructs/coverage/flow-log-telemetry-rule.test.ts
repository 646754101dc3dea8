import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { FlowLogFormat, FlowLogTelemetryRule } from '../../../src';
import { IN_IRELAND, propertiesOf, stackIn } from '../../support/stacks';

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

describe('the one log group with a key', () => {
  const logGroupNamePattern = '/aws/vpc/all';
  const principals = (stack: Stack) => (propertiesOf(stack, 'AWS::KMS::Key').KeyPolicy as { Statement: { Principal: unknown }[] }).Statement
    .map(({ Principal }) => Principal);

  test('is encrypted with it; the rule needs to know no key, since it creates no log group', () => {
    const stack = stackIn(undefined, 'Stack', IN_IRELAND);
    const encryptionKey = new kms.Key(stack, 'Key');
    new FlowLogTelemetryRule(stack, 'EveryVpc', { logGroupNamePattern, encryptionKey });

    expect(propertiesOf(stack, 'AWS::Logs::LogGroup').KmsKeyId).toEqual(stack.resolve(encryptionKey.keyArn));
    expect(JSON.stringify(propertiesOf(stack, RULE))).not.toContain('KmsKeyArn');
    expect(principals(stack)).toEqual([expect.anything(), { Service: expect.anything() as unknown }]);
  });

  test('is encrypted with it in the stack\'s Region; in the others the rule says the key', () => {
    const stack = stackIn(undefined, 'Stack', IN_IRELAND);
    const encryptionKey = new kms.Key(stack, 'Key', { multiRegion: true });
    new FlowLogTelemetryRule(stack, 'EveryVpc', { logGroupNamePattern, encryptionKey, allRegions: true });

    const key = stack.resolve(encryptionKey.keyArn) as object;
    expect(propertiesOf(stack, 'AWS::Logs::LogGroup').KmsKeyId).toEqual(key);
    expect(propertiesOf(stack, RULE).Rule).toMatchObject({ DestinationConfiguration: { KmsKeyArn: key } });
    expect(principals(stack)).toHaveLength(3);
  });
});

test.each(['/aws/vpc/<vpc-id>', '/aws/<account-id>/flow-logs'])('%s leads to several log groups, so there is not the one', (logGroupNamePattern) => {
  expect(new FlowLogTelemetryRule(stackIn(), 'EveryVpc', { logGroupNamePattern }).logGroup).toBeUndefined();
});

test('name, format and retention are as given', () => {
  const stack = stackIn();

  const { logFormat } = new FlowLogTelemetryRule(stack, 'EveryVpc', {
    ruleName: 'every-vpc', logFormat: FlowLogFormat.VERSIONS_2_TO_5, logGroupNamePattern: '/all', retention: RetentionDays.ONE_WEEK,
  });

  expect(logFormat).toBe(FlowLogFormat.VERSIONS_2_TO_5);
  expect(propertiesOf(stack, RULE)).toMatchObject({
    RuleName: 'every-vpc',
    Rule: { DestinationConfiguration: { VPCFlowLogParameters: { LogFormat: logFormat.toString() } } },
  });
  expect(propertiesOf(stack, 'AWS::Logs::LogGroup')).toMatchObject({ RetentionInDays: 7 });
});

test('without props records are in the default format', () => {
  expect(new FlowLogTelemetryRule(stackIn(), 'EveryVpc').logFormat.toString()).toBe(FlowLogFormat.DEFAULT.toString());
});

import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import { FlowLogField, FlowLogFormat, FlowLogTelemetryRule, OrganizationFlowLogTelemetryRule } from '../../../src';
import type { FlowLogTelemetryRuleProps } from '../../../src';
import { propertiesOf, stackIn } from '../../support/stacks';

const RULE = 'AWS::ObservabilityAdmin::TelemetryRule';

function ruleOf(props: FlowLogTelemetryRuleProps): unknown {
  const stack = stackIn();
  new FlowLogTelemetryRule(stack, 'EveryVpc', props);
  return propertiesOf(stack, RULE).Rule;
}

test('a rule gives every VPC a flow log of all traffic into a log group of its own by default', () => {
  const stack = stackIn();

  new FlowLogTelemetryRule(stack, 'EveryVpc');

  expect(propertiesOf(stack, RULE)).toEqual({
    RuleName: expect.stringMatching(/^StackEveryVpc[0-9A-F]+$/) as string,
    Rule: {
      ResourceType: 'AWS::EC2::VPC',
      TelemetryType: 'Logs',
      TelemetrySourceTypes: ['VPC_FLOW_LOGS'],
      DestinationConfiguration: {
        DestinationType: 'cloud-watch-logs',
        DestinationPattern: '/aws/vpc/<vpc-id>',
        RetentionInDays: 731,
        VPCFlowLogParameters: { TrafficType: 'ALL' },
      },
    },
  });
  Template.fromStack(stack).resourceCountIs('AWS::Logs::LogGroup', 0);
});

test('format, interval, traffic type, retention, selection and Regions are those of the props', () => {
  expect(ruleOf({
    logFormat: FlowLogFormat.VERSIONS_2_TO_5,
    maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
    trafficType: ec2.FlowLogTrafficType.REJECT,
    retention: logs.RetentionDays.ONE_MONTH,
    selectionCriteria: 'as the API takes it',
    regions: ['eu-west-1', 'eu-central-1'],
    updateFlowLogs: true,
  })).toMatchObject({
    DestinationConfiguration: {
      RetentionInDays: 30,
      VPCFlowLogParameters: {
        LogFormat: FlowLogFormat.VERSIONS_2_TO_5.toString(), MaxAggregationInterval: 60, TrafficType: 'REJECT',
      },
    },
    SelectionCriteria: 'as the API takes it',
    Regions: ['eu-west-1', 'eu-central-1'],
    AllowFieldUpdates: true,
  });
});

test('records are retained for ever where RetentionInDays is left out', () => {
  expect(ruleOf({ retention: logs.RetentionDays.INFINITE })).toMatchObject({
    DestinationConfiguration: expect.not.objectContaining({ RetentionInDays: expect.anything() as number }) as object,
  });
});

const FAULTS: [string, FlowLogTelemetryRuleProps, RegExp][] = [
  ['five minutes', { maxAggregationInterval: 300 as never }, /'maxAggregationInterval' .* got 300 s/],
  ['a field of transit gateways', { logFormat: FlowLogFormat.TRANSIT_GATEWAY_DEFAULT }, /'logFormat' .*'tgw-id'/],
  ['a field for tags', { logFormat: FlowLogFormat.of(FlowLogField.of('instance-tag')) }, /'logFormat' .* got 'instance-tag'/],
  ['Regions and all Regions', { regions: ['eu-west-1'], allRegions: true }, /'regions' must not be given when 'allRegions' is true/],
  ['no Region at all', { regions: [] }, /'regions' must name at least one Region/],
];

test.each(FAULTS)('%s is an error', (_, props, message) => {
  expect(() => new FlowLogTelemetryRule(stackIn(), 'EveryVpc', props)).toThrow(message);
  expect(() => new OrganizationFlowLogTelemetryRule(stackIn(), 'EveryVpc', props)).toThrow(message);
});

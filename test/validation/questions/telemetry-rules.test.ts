import { App, Aws, CfnParameter, Fn, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as observabilityadmin from 'aws-cdk-lib/aws-observabilityadmin';
import {
  FlowLogCoverage, FlowLogFormat, FlowLogsValidator, FlowLogTelemetryRule, OrganizationFlowLogTelemetryRule,
  RejectedSshAlarm,
} from '../../../src';
import type { FlowLogTelemetryRuleProps } from '../../../src';
import { AppReading } from '../../../src/validation/reading/app-reading';
import { telemetryRules } from '../../../src/validation/questions/telemetry-rules';
import { problemsIn } from '../../support/validate';

const IRELAND = { account: '111122223333', region: 'eu-west-1' };
const VIRGINIA = { ...IRELAND, region: 'us-east-1' };
const ELSEWHERE = { ...IRELAND, account: '444455556666' };

/** The VPCs without a flow log, in an app with a VPC in Ireland and whatever else is added to it. */
function uncovered(add: (app: App) => void): string[] {
  const app = new App();
  new ec2.CfnVPC(new Stack(app, 'Network', { env: IRELAND }), 'Vpc', { cidrBlock: '10.0.0.0/16' });
  add(app);
  return problemsIn(app, new FlowLogsValidator({ coverage: FlowLogCoverage.EVERY_VPC })).map((problem) => problem.split(':')[0]);
}

const rule = (props: FlowLogTelemetryRuleProps, env = IRELAND) => (app: App) =>
  new FlowLogTelemetryRule(new Stack(app, 'Telemetry', { env }), 'Rule', props);

test.each([
  ['of its account and Region', rule({})],
  ['of another Region that is replicated to all', rule({ allRegions: true }, VIRGINIA)],
  ['of another Region that is replicated to some', rule({ regions: ['eu-west-1'] }, VIRGINIA)],
  ['for VPCs with certain tags, which nobody can tell', rule({ selectionCriteria: 'tags' })],
  ['of an unknown account', (app: App) => new FlowLogTelemetryRule(new Stack(app, 'Telemetry'), 'Rule')],
  ['of its organization', (app: App) =>
    new OrganizationFlowLogTelemetryRule(new Stack(app, 'Telemetry', { env: IRELAND }), 'Rule')],
])('a VPC is covered by a telemetry rule %s', (_, add) => {
  expect(uncovered(add)).toEqual([]);
});

test.each([
  ['of another account', rule({}, ELSEWHERE)],
  ['of another Region', rule({}, VIRGINIA)],
  ['for accepted traffic alone', rule({ trafficType: ec2.FlowLogTrafficType.ACCEPT })],
  ['for other resources', (app: App) =>
    new observabilityadmin.CfnTelemetryRule(new Stack(app, 'Telemetry', { env: IRELAND }), 'Rule', {
      ruleName: 'waf', rule: { resourceType: 'AWS::WAFv2::WebACL', telemetryType: 'Logs' },
    })],
])('a VPC is not covered by a telemetry rule %s', (_, add) => {
  expect(uncovered(add)).toEqual(['vpc-without-flow-log at Network/Vpc']);
});

/** What is found where an alarm for the default format is on the log group of a rule. */
function findings(props: FlowLogTelemetryRuleProps): string[] {
  const app = new App();
  const stack = new Stack(app, 'Stack', { env: IRELAND });
  const { logGroup } = new FlowLogTelemetryRule(stack, 'Rule', { logGroupNamePattern: '/aws/vpc/all', ...props });
  new RejectedSshAlarm(stack, 'Alarm', { logGroup, logFormat: FlowLogFormat.DEFAULT });
  return problemsIn(app, new FlowLogsValidator()).map((problem) => problem.split(':')[0]);
}

test('an alarm on the log group of a telemetry rule passes if it is made for the records of that rule', () => {
  expect(findings({ maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE })).toEqual([]);
});

test('an alarm for another format than that of the telemetry rule on its log group is a fault', () => {
  const reversed = FlowLogFormat.of(...[...FlowLogFormat.DEFAULT.fields].reverse());

  expect(findings({ logFormat: reversed })).toEqual(['filter-pattern-mismatch at Stack/Alarm/Filter/Resource']);
});

test('an alarm on rejected traffic never fires where the telemetry rule logs accepted traffic', () => {
  expect(findings({ trafficType: ec2.FlowLogTrafficType.ACCEPT }))
    .toEqual(['filter-pattern-never-matches at Stack/Alarm/Filter/Resource']);
});

test.each([
  ['a pattern with macros', { destinationPattern: '/aws/vpc/<vpc-id>' }],
  ['a pattern with macros of the API reference', { destinationPattern: '/aws/vpc/<resourceId>' }],
  ['no pattern', {}],
])('%s leads to no log group that is known', (_, destinationConfiguration) => {
  const app = new App();
  new observabilityadmin.CfnTelemetryRule(new Stack(app, 'Stack'), 'Rule', {
    ruleName: 'all', rule: { resourceType: 'AWS::EC2::VPC', telemetryType: 'Logs', destinationConfiguration },
  });

  expect(telemetryRules(new AppReading(app)).map(({ flowLog }) => typeof flowLog.logGroupName)).toEqual(['object']);
});

test('what is known only at deployment is unknown in the flow log of a rule, not absent', () => {
  const app = new App();
  const stack = new Stack(app, 'Stack');
  const choice = new CfnParameter(stack, 'Choice');
  new observabilityadmin.CfnTelemetryRule(stack, 'Rule', {
    ruleName: 'all',
    rule: {
      resourceType: 'AWS::EC2::VPC',
      telemetryType: 'Logs',
      destinationConfiguration: {
        destinationPattern: `/aws/${Aws.REGION}`, vpcFlowLogParameters: Fn.getAtt(choice.logicalId, 'X'),
      },
    },
  });

  const [{ flowLog }] = telemetryRules(new AppReading(app));

  expect([flowLog.logFormat, flowLog.trafficType, flowLog.logGroupName].map((value) => typeof value))
    .toEqual(['object', 'object', 'object']);
});

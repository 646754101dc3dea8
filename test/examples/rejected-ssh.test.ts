import { Template } from 'aws-cdk-lib/assertions';
import { synthesizeExample } from '../../scripts/logical-ids';
import { columnConditions, GUIDE_ALARM, GUIDE_ROLE, guideWith } from '../support/guide';

const json = synthesizeExample('rejected-ssh')['RejectedSsh.template.json'];
const template = Template.fromJSON(json);

function propertiesOf<T>(type: string): T {
  const [resource] = Object.values(template.findResources(type)) as { Properties: T }[];
  return resource.Properties;
}

const [ACCOUNT, REGION, PARTITION] = ['AccountId', 'Region', 'Partition'].map((name) => ({ Ref: `AWS::${name}` }));

/** An ARN in the account and Region of the stack. */
const arnOf = (service: string, resource: string) =>
  ({ 'Fn::Join': ['', ['arn:', PARTITION, `:${service}:`, REGION, ':', ACCOUNT, `:${resource}`]] });

test('the template is the one that was reviewed', () => {
  expect(json).toMatchSnapshot();
});

test.each([
  ['IAM role', 'AWS::IAM::Role'],
  ['log group', 'AWS::Logs::LogGroup'],
  ['flow log', 'AWS::EC2::FlowLog'],
  ['metric filter', 'AWS::Logs::MetricFilter'],
  ['alarm', 'AWS::CloudWatch::Alarm'],
  ['topic', 'AWS::SNS::Topic'],
  ['email subscription', 'AWS::SNS::Subscription'],
])('there is one %s', (_, type) => {
  template.resourceCountIs(type, 1);
});

test('the trust policy is the documented one, for every flow log of the account', () => {
  const { AssumeRolePolicyDocument: trust } = propertiesOf<{ AssumeRolePolicyDocument: object }>('AWS::IAM::Role');

  expect(trust).toEqual(guideWith(GUIDE_ROLE.trust,
    ['account_id', ACCOUNT],
    ['arn:aws:ec2:region:account_id:vpc-flow-log/flow-log-id', arnOf('ec2', 'vpc-flow-log/*')],
  ));
});

// The service would bring a deleted log group back, without its retention: the template makes the group.
test('the role may do what is documented, except create log groups, and in the log group alone where that is possible', () => {
  const { PolicyDocument } = propertiesOf<{ PolicyDocument: object }>('AWS::IAM::Policy');

  const [documented] = GUIDE_ROLE.permissions.Statement;
  const [createGroup, createStream, putEvents, describeGroups, describeStreams] = documented.Action;
  const logGroup = { 'Fn::GetAtt': [expect.stringMatching(/LogGroup/), 'Arn'] };
  expect(createGroup).toBe('logs:CreateLogGroup');
  expect(PolicyDocument).toEqual({ ...GUIDE_ROLE.permissions, Statement: [
    { ...documented, Action: [createStream, putEvents, describeStreams], Resource: logGroup },
    { ...documented, Action: describeGroups, Resource: arnOf('logs', 'log-group:*') },
  ] });
});

test('the pattern is that of the guide, column by column', () => {
  const { FilterPattern } = propertiesOf<{ FilterPattern: string }>('AWS::Logs::MetricFilter');

  expect(columnConditions(FilterPattern)).toEqual(columnConditions(GUIDE_ALARM.pattern));
});

test('the metric counts 1 for each record, and the alarm has the settings of the guide, for the newest hour and the one before', () => {
  const { MetricTransformations } = propertiesOf<{ MetricTransformations: object[] }>('AWS::Logs::MetricFilter');

  expect(MetricTransformations).toEqual([expect.objectContaining(GUIDE_ALARM.transformation)]);
  expect(propertiesOf('AWS::CloudWatch::Alarm')).toMatchObject({
    ...GUIDE_ALARM.properties,
    EvaluationPeriods: 2, // what came too late for the newest hour counts in the one before it
  });
});

import { Template } from 'aws-cdk-lib/assertions';
import { synthesizeExample } from '../../scripts/logical-ids';
import { columnConditions, GUIDE_ALARM, GUIDE_ROLE } from '../support/guide';

const json = synthesizeExample('rejected-ssh')['RejectedSsh.template.json'];
const template = Template.fromJSON(json);

function propertiesOf<T>(type: string): T {
  const [resource] = Object.values(template.findResources(type)) as { Properties: T }[];
  return resource.Properties;
}

interface Policy {
  readonly Statement: { readonly Effect: string; readonly Action: string | string[]; readonly Resource: unknown }[];
}

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

  const [account, region, partition] = ['AccountId', 'Region', 'Partition'].map((name) => ({ Ref: `AWS::${name}` }));
  const arn = { 'Fn::Join': ['', ['arn:', partition, ':ec2:', region, ':', account, ':vpc-flow-log/*']] };
  const documented = JSON.stringify(GUIDE_ROLE.trust)
    .replace('"account_id"', JSON.stringify(account))
    .replace('"arn:aws:ec2:region:account_id:vpc-flow-log/flow-log-id"', JSON.stringify(arn));
  expect(trust).toEqual(JSON.parse(documented));
});

// The service would bring a deleted log group back, without its retention: the template makes the group.
test('the role may do what is documented, except create log groups', () => {
  const { PolicyDocument: { Statement } } = propertiesOf<{ PolicyDocument: Policy }>('AWS::IAM::Policy');

  const documented = GUIDE_ROLE.permissions.Statement[0].Action.filter((action) => action !== 'logs:CreateLogGroup');
  expect(Statement.flatMap(({ Action }) => Action).sort()).toEqual(documented.sort());
  expect(Statement.map(({ Effect }) => Effect)).toEqual(['Allow', 'Allow']);
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

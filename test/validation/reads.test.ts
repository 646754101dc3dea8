import * as cdk from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { check } from '../../src/validation/engine';
import { AppReading } from '../../src/validation/reading/app-reading';
import { ValueReader } from '../../src/validation/reading/value-reader';
import { RULES } from '../../src/validation/rules';

const rules = RULES.filter(({ onRequest, edition }) => onRequest === undefined && edition === undefined);

/** The types of the template entries that all rules together have read, one for each time. */
function readIn(app: cdk.App): string[] {
  const entry = jest.spyOn(ValueReader.prototype, 'entry');

  check(new AppReading(app), rules);

  const types = entry.mock.calls.map(([{ cfnResourceType }]) => cfnResourceType);
  entry.mockRestore();
  return types;
}

/** Queues that roles may send to, as L2 constructs have them: what no rule is about. */
function withoutFlowLogs(stack: cdk.Stack): void {
  new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 0 });
  for (const id of ['One', 'Two', 'Three']) {
    const role = new iam.Role(stack, `Role${id}`, { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
    new sqs.Queue(stack, `Queue${id}`).grantSendMessages(role);
  }
}

test('an app without flow logs has no template entry read', () => {
  const app = new cdk.App();
  withoutFlowLogs(new cdk.Stack(app, 'Stack'));

  expect(readIn(app)).toEqual([]);
});

test('a flow log has its own four entries read, each once, and no others', () => {
  const app = new cdk.App();
  const stack = new cdk.Stack(app, 'Stack');
  withoutFlowLogs(stack);
  new ec2.FlowLog(stack, 'FlowLog', { resourceType: { resourceType: 'VPC', resourceId: 'vpc-0123456789abcdef0' } });

  expect(readIn(app).sort()).toEqual([
    'AWS::EC2::FlowLog', 'AWS::IAM::Policy', 'AWS::IAM::Role', 'AWS::Logs::LogGroup',
  ]);
});

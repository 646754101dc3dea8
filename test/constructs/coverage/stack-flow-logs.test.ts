import { App, Mixins, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { FlowLogMixin } from '../../../src';

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Network');
});

function vpc(id = 'Vpc', scope: Construct = stack): ec2.CfnVPC {
  return new ec2.CfnVPC(scope, id, { cidrBlock: '10.0.0.0/16' });
}

test('a VPC that comes later shares what the first ones have, and their ids stay', () => {
  vpc('One');
  Mixins.of(app).apply(new FlowLogMixin());
  const before = idsIn(stack);
  vpc('Two');

  Mixins.of(app).apply(new FlowLogMixin());

  const added = idsIn(stack).filter((id) => !before.includes(id));
  expect(added.sort()).toEqual(['Network/Two', 'Network/VpcFlowLogs/Two', 'Network/VpcFlowLogs/Two/Resource']);
});

test('VPCs at A-B and at A/B both get a flow log', () => {
  vpc('A-B');
  vpc('B', new Construct(stack, 'A'));

  Mixins.of(app).apply(new FlowLogMixin());

  Template.fromStack(stack).resourceCountIs('AWS::EC2::FlowLog', 2);
});

test('flow logs with other options do not share the destination of those that are there', () => {
  const [rejected, all] = [new Construct(stack, 'Rejected'), new Construct(stack, 'All')];
  vpc('Vpc', rejected);
  vpc('Vpc', all);

  Mixins.of(rejected).apply(new FlowLogMixin({ trafficType: ec2.FlowLogTrafficType.REJECT }));
  Mixins.of(all).apply(new FlowLogMixin());

  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::EC2::FlowLog', { TrafficType: 'REJECT' });
  template.hasResourceProperties('AWS::EC2::FlowLog', { TrafficType: 'ALL' });
  template.resourceCountIs('AWS::Logs::LogGroup', 2);
});

function idsIn(scope: Construct): string[] {
  return scope.node.findAll().map(({ node }) => node.path);
}

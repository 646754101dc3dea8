import { App, Mixins, Stack, Tags } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { FlowLogMixin } from '../../../src';
import { monitoredIn } from '../../support/monitored';

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Network');
});

const monitored = (of = stack) => monitoredIn(of);

function vpc(id = 'Vpc', scope: Construct = stack): ec2.CfnVPC {
  return new ec2.CfnVPC(scope, id, { cidrBlock: '10.0.0.0/16' });
}

/** Ways in which a VPC opts out. */
const EXCLUDED: [string, (target: ec2.CfnVPC) => void][] = [
  ['excluded itself', (target) => FlowLogMixin.exclude(target)],
  ['in an excluded stack', () => FlowLogMixin.exclude(stack)],
  ['tagged by its own property', (target) => target.tags.setTag('flow-logs:exclude', 'sandbox')],
  ['tagged by Tags.of() on the VPC', (target) => Tags.of(target).add('flow-logs:exclude', 'sandbox')],
  ['tagged by Tags.of() above the VPC', () => Tags.of(app).add('flow-logs:exclude', '')],
];

test.each(EXCLUDED)('a VPC that is %s gets none', (_, exclude) => {
  exclude(vpc());

  Mixins.of(app).apply(new FlowLogMixin());

  expect(monitored()).toEqual([]);
});

test('another tag may say that a VPC gets none', () => {
  Tags.of(vpc('Sandbox')).add('sandbox', 'true');
  Tags.of(vpc('Other')).add('flow-logs:exclude', 'true');

  Mixins.of(app).apply(new FlowLogMixin({ exclusionTag: 'sandbox' }));

  expect(monitored()).toEqual(['{"Ref":"Other"}']);
});

import * as cdk from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { Dummies } from '../../../src/validation/reading/dummies';

const env = { account: '111122223333', region: 'eu-west-1' };

function dummiesOf(lookUp: (stack: cdk.Stack) => void): Dummies {
  const app = new cdk.App();
  const [one, other] = ['One', 'Other'].map((id) => new cdk.Stack(app, id, { env }));
  lookUp(one);
  return new Dummies([one, other]);
}

test('the ids that the CDK has for an unknown VPC and its subnets are dummies', () => {
  let texts: string[] = [];
  const dummies = dummiesOf((stack) => {
    const { vpcId, privateSubnets } = ec2.Vpc.fromLookup(stack, 'Vpc', { vpcId: 'vpc-0123456789abcdef0' });
    texts = [vpcId, ...privateSubnets.map(({ subnetId }) => subnetId)];
  });

  expect(texts.map((text) => dummies.has(text))).toEqual([true, true, true]);
  expect(dummies.mayBeMore).toBe(false);
});

test.each<[string, string | undefined, string, boolean]>([
  ['the default', 'vpc-to-come', 'vpc-to-come', true],
  ['what contains the default', 'flow-logs', 'arn:aws:s3:::flow-logs/prefix', true],
  ['what contains a default that is too short to tell', 'dev', 'arn:aws:s3:::device-logs', false],
  ['a piece of a list', 'vpc-1, vpc-2', 'vpc-2', true],
  ['another text', 'vpc-to-come', 'vpc-0123456789abcdef0', false],
  ['no text', 'vpc-to-come', '', false],
  ['what stands in where there is no default', undefined, 'dummy-value-for-/network/vpc', true],
])('of a parameter that is still to be read, %s is a dummy or not', (_, defaultValue, text, expected) => {
  const dummies = dummiesOf((stack) => ssm.StringParameter.valueFromLookup(stack, '/network/vpc', defaultValue));

  expect(dummies.has(text)).toBe(expected);
});

test('a lookup without a noted dummy may have any', () => {
  const dummies = dummiesOf((stack) => cdk.ContextProvider.getValue(stack, { provider: 'any', dummyValue: undefined }));

  expect(dummies.mayBeMore).toBe(true);
});

import { resourceOfEc2Classic as rule } from '../../../src/validation/rules/resource-of-ec2-classic';
import { app, flowLog, UNKNOWN, view } from '../../support/views';
import type { ResourceView } from '../../../src/validation/view/views';

function found(...resources: ResourceView[]) {
  const inApp = app(resources);
  return rule.check(inApp, inApp).map(({ resource }) => resource?.type);
}

test.each([
  'AWS::RDS::DBSecurityGroup', 'AWS::RDS::DBSecurityGroupIngress',
  'AWS::ElastiCache::SecurityGroup', 'AWS::ElastiCache::SecurityGroupIngress',
  'AWS::Redshift::ClusterSecurityGroup', 'AWS::Redshift::ClusterSecurityGroupIngress',
])('%s beside a flow log fails', (type) => {
  expect(found(flowLog(), view('other', { type }))).toEqual([type]);
});

test("an address of domain 'standard' beside a flow log fails, and the message says that the platform is retired", () => {
  const inApp = app([flowLog(), view('address', { domain: 'standard' })]);

  expect(rule.check(inApp, inApp)).toEqual([expect.objectContaining({
    property: 'Domain', message: expect.stringContaining('AWS retired the platform in 2022') as string,
  })]);
});

test.each([
  ['an address in a VPC', [flowLog(), view('address', { domain: 'vpc' })]],
  ['an address without a domain', [flowLog(), view('address')]],
  ['an address whose domain is known only at deployment', [flowLog(), view('address', { domain: UNKNOWN })]],
  ['a security group of a VPC', [flowLog(), view('other', { type: 'AWS::EC2::SecurityGroup' })]],
  ['an app without flow logs', [view('address', { domain: 'standard' })]],
])('%s passes', (_, resources) => {
  expect(found(...resources)).toEqual([]);
});

import { networkInterfaceInEc2Classic as rule } from '../../../src/validation/rules/network-interface-in-ec2-classic';
import { faults } from '../../support/rules';
import { flowLog } from '../../support/views';

const onInterface = { resourceType: 'NetworkInterface', resourceId: 'eni-0123456789abcdef0' };

test.each([
  ['is in EC2-Classic', { platform: 'EC2-Classic' }],
  ['is linked by ClassicLink', { classicLink: true }],
  ['is linked by ClassicLink', { platform: 'EC2-Classic', classicLink: true }],
])('an interface that %s fails, and the message says that AWS retired the platform', (where, target) => {
  expect(faults(rule, flowLog({ ...onInterface, target }))).toEqual([
    expect.stringMatching(`^ResourceId: .*${where}.*AWS retired the platform in 2022$`)]);
});

test.each([
  ['an interface in a VPC', { platform: 'VPC', classicLink: false }],
  ['an interface of which nothing is declared', {}],
])('%s passes', (_, target) => {
  expect(faults(rule, flowLog({ ...onInterface, target }))).toEqual([]);
});

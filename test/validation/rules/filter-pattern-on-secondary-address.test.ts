import { filterPatternOnSecondaryAddress as rule } from '../../../src/validation/rules/filter-pattern-on-secondary-address';
import { filterFaults, flowLogInGroup, metricFilter, SSH_PATTERN } from '../../support/filters';
import { Reference, UNKNOWN, view } from '../../support/views';

const vpc = view('vpc');
const subnet = view('subnet', { vpcId: new Reference(vpc) });
const networkInterface = view('network-interface', {
  subnetId: new Reference(subnet),
  privateIpAddresses: [
    { PrivateIpAddress: '10.0.0.10', Primary: true },
    { PrivateIpAddress: '10.0.0.11', Primary: false },
    { PrivateIpAddress: UNKNOWN, Primary: false },
  ],
});
const onVpc = { resourceId: new Reference(vpc) };
const onSubnet = { resourceType: 'Subnet', resourceId: new Reference(subnet) };
const onInterface = { resourceType: 'NetworkInterface', resourceId: new Reference(networkInterface) };

const found = (pattern: string, given: object, ...more: ReturnType<typeof flowLogInGroup>[]) =>
  filterFaults(rule, metricFilter(pattern), [vpc, subnet, networkInterface, flowLogInGroup(given), ...more]);
const to = (address: string) => SSH_PATTERN.replace('destination', `destination="${address}"`);

test.each([
  ['VPC', onVpc],
  ['subnet', onSubnet],
  ['interface', onInterface],
])('a secondary address of an interface fails where a flow log watches the %s', (_, given) => {
  expect(found(to('10.0.0.11'), given)).toEqual([expect.stringMatching(
    /^FilterPattern: dstaddr is compared with 10\.0\.0\.11, .* show the interface's primary private address/)]);
});

test.each([
  ['the primary address', to('10.0.0.10'), onVpc],
  ['another address', to('10.0.0.99'), onVpc],
  ['a secondary address or another one', to('10.0.0.11" || destination="10.0.0.99'), onVpc],
  ['addresses by prefix', to('10.0.0.1*'), onVpc],
  ['a secondary address as the source', SSH_PATTERN.replace('source', 'source="10.0.0.11"'), onVpc],
  ['a secondary address in pkt-dstaddr', '[pkt_dstaddr="10.0.0.11"]', { ...onVpc, logFormat: '${pkt-dstaddr}' }],
  ['a secondary address in another VPC', to('10.0.0.11'), { resourceId: 'vpc-0aaaaaaaaaaaaaaaa' }],
  ['a secondary address in a VPC known only at deployment', to('10.0.0.11'), { resourceId: UNKNOWN }],
  ['a format known only at deployment', to('10.0.0.11'), { ...onVpc, logFormat: UNKNOWN }],
])('%s passes', (_, pattern, given) => {
  expect(found(pattern, given)).toEqual([]);
});

test('it passes where another flow log of the log group watches another network', () => {
  expect(found(to('10.0.0.11'), onVpc, flowLogInGroup({ logicalId: 'Other', resourceId: 'vpc-1' }))).toEqual([]);
});

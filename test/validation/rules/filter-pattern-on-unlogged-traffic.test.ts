import { filterPatternOnUnloggedTraffic as rule } from '../../../src/validation/rules/filter-pattern-on-unlogged-traffic';
import { filterFaults, flowLogInGroup, metricFilter, SSH_PATTERN } from '../../support/filters';
import { Reference, UNKNOWN, view } from '../../support/views';

const vpc = view('vpc', { cidrBlock: '10.1.0.0/16' });
const subnet = view('subnet', { vpcId: new Reference(vpc), cidrBlock: '10.1.4.128/25' });
const onVpc = { resourceId: new Reference(vpc) };
const onSubnet = { resourceType: 'Subnet', resourceId: new Reference(subnet) };

const found = (pattern: string, given: object = onVpc) =>
  filterFaults(rule, metricFilter(pattern), [vpc, subnet, flowLogInGroup(given)]);
const to = (address: string) => SSH_PATTERN.replace('destination', `destination="${address}"`).replace('="22"', '');
const udpTo = (port: string) => SSH_PATTERN.replace('="22"', port).replace('"6"', '"17"');

test.each([
  ['instance metadata', to('169.254.169.254')],
  ['the Amazon Time Sync Service', to('169.254.169.123')],
  ['Windows activation', to('169.254.169.250')],
  ['Windows activation', to('169.254.169.251')],
  ['Windows activation', to('fd00:ec2::250')],
  ['the Amazon DNS server', to('169.254.169.253')],
  ['the Amazon DNS server', to('fd00:ec2::253')],
  ["the VPC's Amazon DNS server", to('10.1.0.2')],
  ['the VPC router', to('10.1.4.129')],
  ['instance metadata', SSH_PATTERN.replace('source', 'source="169.254.169.254"')],
  ['the Amazon Time Sync Service', to('169.254.169.123" || destination="169.254.169.254')],
  ['DHCP', udpTo('="67"')],
  ['DHCP', udpTo('=68')],
  ['DHCP', udpTo('=67 || destport=68')],
])('traffic of %s fails', (service, pattern) => {
  expect(found(pattern))
    .toEqual([expect.stringMatching(/^FilterPattern: the pattern asks for .*, which flow logs do not record$/)]);
  expect(found(pattern)[0]).toContain(service);
});

test('the VPC is found around a subnet', () => {
  expect(found(to('10.1.0.2'), onSubnet)).toHaveLength(1);
});

test('an address in pkt-dstaddr fails too', () => {
  expect(found('[pkt_dstaddr="169.254.169.254"]', { ...onVpc, logFormat: '${pkt-dstaddr}' })).toHaveLength(1);
});

test.each([
  ['any other address', to('10.1.0.3'), onVpc],
  ['an unlogged address or another one', to('169.254.169.254" || destination="10.1.0.9'), onVpc],
  ['addresses by prefix', to('169.254.*'), onVpc],
  ['anything but an unlogged address', SSH_PATTERN.replace('source', 'source!="169.254.169.254"'), onVpc],
  ['TCP to port 67', SSH_PATTERN.replace('"22"', '"67"'), onVpc],
  ['port 67 of any protocol', udpTo('="67"').replace('="17"', ''), onVpc],
  ['UDP to port 53, perhaps of a DNS server of your own', udpTo('="53"'), onVpc],
  ['the second address of a VPC whose range is unknown', to('10.1.0.2'), { resourceId: 'vpc-1' }],
  ['a transit gateway, whose limitations are others', '[tgw_id, dstaddr="169.254.169.254"]',
    { resourceType: 'TransitGateway', logFormat: '${tgw-id} ${dstaddr}' }],
  ['a format known only at deployment', to('169.254.169.254'), { ...onVpc, logFormat: UNKNOWN }],
])('%s passes', (_, pattern, given) => {
  expect(found(pattern, given)).toEqual([]);
});

test.each([UNKNOWN, 'not a range', undefined])('a VPC and a subnet of the range %s pass', (cidrBlock) => {
  const [openVpc, openSubnet] = [view('vpc', { cidrBlock }), view('subnet', { vpcId: new Reference(vpc), cidrBlock })];
  const flowLog = flowLogInGroup({ resourceId: new Reference(openVpc) });

  expect(filterFaults(rule, metricFilter(to('10.1.0.2')), [openVpc, openSubnet, flowLog])).toEqual([]);
});

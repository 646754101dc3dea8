import { unloggedService } from '../../../../src/validation/questions/filters/unlogged-addresses';
import { app, flowLog, Reference, UNKNOWN, view } from '../../../support/views';

const VPC = view('vpc', { cidrBlock: '10.1.0.0/16' });
const SUBNETS = ['10.1.0.0/24', '10.1.1.128/25', UNKNOWN].map((cidrBlock, index) =>
  view('subnet', { logicalId: `Subnet${index}`, vpcId: new Reference(VPC), cidrBlock }));
const OTHER = view('subnet', { logicalId: 'Other', vpcId: 'vpc-1', cidrBlock: '10.1.2.0/24' });
const APP = app([VPC, ...SUBNETS, OTHER]);
const OF_VPC = flowLog({ resourceId: new Reference(VPC) });

test.each<[string, string | undefined]>([
  ['169.254.169.254', 'instance metadata'],
  ['169.254.169.123', 'the Amazon Time Sync Service'],
  ['fd00:ec2::250', 'Windows activation'],
  ['10.1.0.2', "the VPC's Amazon DNS server"],
  ['10.1.0.1', 'the VPC router'],
  ['10.1.1.129', 'the VPC router'],
  ['10.1.1.1', undefined],
  ['10.1.2.1', undefined],
  ['10.1.0.3', undefined],
])('at %s of a VPC answers %s', (address, service) => {
  expect(unloggedService(address, OF_VPC, APP)).toBe(service);
});

test('of a VPC that is not in the app only the addresses that are the same everywhere are known', () => {
  expect(['10.1.0.1', '10.1.0.2', '169.254.169.254'].map((address) => unloggedService(address, flowLog(), APP)))
    .toEqual([undefined, undefined, 'instance metadata']);
});

test.each(['10.255.255.255/30', '255.255.255.252/30', '10.1.0.130/16'])('a block %s is read from its first address', (cidrBlock) => {
  const vpc = view('vpc', { cidrBlock });
  const first = new Map([['10.255.255.255/30', '10.255.255.254'], ['255.255.255.252/30', '255.255.255.254'], ['10.1.0.130/16', '10.1.0.2']]);

  expect(unloggedService(first.get(cidrBlock)!, flowLog({ resourceId: new Reference(vpc) }), app([vpc]))).toBe("the VPC's Amazon DNS server");
});

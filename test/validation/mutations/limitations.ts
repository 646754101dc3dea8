import { ref } from './bases/parts';
import type { Mutation } from './mutation';
import { add, copy, replace, set } from './template';

const THEIRS = '999988887777';
const PEER = 'vpc-0aaaaaaaaaaaaaaaa';
const FLOW_LOG_ARN = 'arn:aws:ec2:us-east-1:111122223333:vpc-flow-log/*';

const watching = (ResourceId: unknown) => set('FlowLog', { ResourceId });
const describing = (statement: object) => set('Operators', {
  PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] },
});

/** Against what the guide lists as limitations of flow logs. */
export const LIMITATIONS: readonly Mutation[] = [
  {
    mistake: 'a flow log on the peer VPC of another account', base: 'peered', rule: 'peer-vpc-in-another-account',
    changes: [set('Peering', { PeerVpcId: PEER, PeerOwnerId: THEIRS }), watching(PEER)],
  },
  {
    mistake: 'a flow log on a subnet of the peer VPC of another account', base: 'peered', rule: 'peer-vpc-in-another-account',
    changes: [
      set('Peering', { PeerVpcId: PEER, PeerOwnerId: THEIRS }),
      add('Subnet', { Type: 'AWS::EC2::Subnet', Properties: { VpcId: PEER, CidrBlock: '10.1.0.0/24' } }),
      set('FlowLog', { ResourceType: 'Subnet', ResourceId: ref('Subnet') }),
    ],
  },
  {
    mistake: 'an Elastic IP address of domain standard', base: 'rejected-ssh', rule: 'resource-of-ec2-classic',
    changes: [add('Address', { Type: 'AWS::EC2::EIP', Properties: { Domain: 'standard' } })],
  },
  {
    mistake: 'a DB security group of EC2-Classic', base: 'rejected-ssh', rule: 'resource-of-ec2-classic',
    changes: [add('Group', {
      Type: 'AWS::RDS::DBSecurityGroup',
      Properties: { GroupDescription: 'old', DBSecurityGroupIngress: [{ CIDRIP: '10.0.0.0/16' }] },
    })],
  },
  {
    mistake: 'a cache security group of EC2-Classic', base: 'rejected-ssh', rule: 'resource-of-ec2-classic',
    changes: [add('Group', { Type: 'AWS::ElastiCache::SecurityGroup', Properties: { Description: 'old' } })],
  },
  {
    mistake: 'ec2:DescribeFlowLogs on the ARN of flow logs', base: 'encrypted-group', rule: 'describe-flow-logs-limited',
    changes: [describing({ Action: 'ec2:DescribeFlowLogs', Resource: FLOW_LOG_ARN })],
  },
  {
    mistake: 'all flow log actions by wildcard on an ARN', base: 'encrypted-group', rule: 'describe-flow-logs-limited',
    changes: [describing({ Action: 'ec2:*FlowLogs', Resource: [FLOW_LOG_ARN] })],
  },
  {
    mistake: 'ec2:DescribeFlowLogs on an ARN with pseudo parameters', base: 'encrypted-group', rule: 'describe-flow-logs-limited',
    changes: [describing({
      Action: ['ec2:DescribeFlowLogs'],
      Resource: { 'Fn::Sub': 'arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:vpc-flow-log/*' },
    })],
  },
  {
    mistake: 'a pattern on a secondary private address', base: 'rejected-ssh', rule: 'filter-pattern-on-secondary-address',
    changes: [replace('Filter', 'destination,', 'destination="10.0.1.11",')],
  },
  ...[
    ['instance metadata', '169.254.169.254'],
    ['the Amazon Time Sync Service', '169.254.169.123'],
    ['Windows activation', '169.254.169.250'],
    ['the Amazon DNS server', '169.254.169.253'],
    ["the VPC's Amazon DNS server", '10.0.0.2'],
    ['the VPC router', '10.0.1.1'],
  ].map(([what, address]): Mutation => ({
    mistake: `a pattern on traffic to ${what}`, base: 'rejected-ssh', rule: 'filter-pattern-on-unlogged-traffic',
    changes: [replace('Filter', 'destination,', `destination="${address}",`)],
  })),
  {
    mistake: 'a pattern on DHCP', base: 'rejected-ssh', rule: 'filter-pattern-on-unlogged-traffic',
    changes: [replace('Filter', 'destport="22", protocol="6"', 'destport="67", protocol="17"')],
  },
  {
    mistake: 'the same flow log twice', base: 'rejected-ssh', rule: 'duplicate-flow-log',
    changes: [copy('FlowLog', 'Again')],
  },
  {
    mistake: 'the same flow log twice, once with the defaults said', base: 'archive', rule: 'duplicate-flow-log',
    changes: [copy('FlowLog', 'Again', { MaxAggregationInterval: 600 })],
  },
  {
    mistake: 'the same flow log twice, with other tags', base: 'stream', rule: 'duplicate-flow-log',
    changes: [copy('FlowLog', 'Again', { Tags: [{ Key: 'Name', Value: 'again' }] })],
  },
  {
    mistake: 'a second flow log with another interval only', base: 'stream', rule: 'similar-flow-log',
    changes: [copy('FlowLog', 'Fast', { MaxAggregationInterval: 60 })],
  },
  {
    mistake: 'a second flow log with another format only', base: 'archive', rule: 'similar-flow-log',
    changes: [copy('FlowLog', 'Short', { LogFormat: '${srcaddr} ${dstaddr}' })],
  },
  {
    mistake: '251 flow logs of one VPC', base: 'stream', rule: 'too-many-flow-logs',
    changes: Array.from({ length: 250 }, (_, index) => copy('FlowLog', `FlowLog${index}`, {
      LogDestination: `arn:aws:firehose:us-east-1:111122223333:deliverystream/team-${index}`,
    })),
  },
  {
    mistake: 'tags on a flow log', base: 'stream', rule: 'flow-log-with-tags', request: '2018',
    changes: [set('FlowLog', { Tags: [{ Key: 'Name', Value: 'network' }] })],
  },
  {
    mistake: 'ec2:CreateFlowLogs on the ARN of flow logs', base: 'encrypted-group', rule: 'flow-log-permissions-limited',
    request: '2018',
    changes: [describing({ Action: 'ec2:CreateFlowLogs', Resource: FLOW_LOG_ARN })],
  },
];

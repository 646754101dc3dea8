import { ref } from './bases/parts';
import type { Mutation } from './mutation';
import { add, copy, set } from './template';

/** Traffic that nobody logs, or that is logged twice: judged on request. */
export const COVERAGE: readonly Mutation[] = ([
  {
    mistake: 'a second VPC without a flow log', base: 'archive', rule: 'vpc-without-flow-log',
    changes: [add('Second', { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.9.0.0/16' } })],
  },
  {
    mistake: 'a flow log of accepted traffic alone', base: 'stream', rule: 'vpc-without-flow-log',
    changes: [set('FlowLog', { TrafficType: 'ACCEPT' })],
  },
  {
    mistake: 'a third subnet without a flow log', base: 'encrypted-group', rule: 'vpc-without-flow-log',
    changes: [add('SubnetC', { Type: 'AWS::EC2::Subnet', Properties: { VpcId: ref('Vpc'), CidrBlock: '10.0.3.0/24' } })],
  },
  {
    mistake: 'flow logs on a VPC and on a subnet in it', base: 'encrypted-group', rule: 'traffic-logged-twice',
    changes: [copy('FlowLogA', 'OnVpc', { ResourceType: 'VPC', ResourceId: ref('Vpc') })],
  },
  {
    mistake: 'flow logs on a VPC and on an interface in it', base: 'archive', rule: 'traffic-logged-twice',
    changes: [
      add('Subnet', { Type: 'AWS::EC2::Subnet', Properties: { VpcId: ref('Vpc'), CidrBlock: '10.0.1.0/24' } }),
      add('Interface', { Type: 'AWS::EC2::NetworkInterface', Properties: { SubnetId: ref('Subnet') } }),
      copy('FlowLog', 'OnInterface', { ResourceType: 'NetworkInterface', ResourceId: ref('Interface') }),
    ],
  },
  {
    mistake: 'flow logs of all and of rejected traffic', base: 'archive', rule: 'traffic-logged-twice',
    changes: [copy('FlowLog', 'Rejects', { TrafficType: 'REJECT' })],
  },
] satisfies Omit<Mutation, 'request'>[]).map((mutation) => ({ ...mutation, request: 'coverage' }));

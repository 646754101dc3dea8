import { defineRule } from '../rule';

/** EC2-Classic had no flow logs, and AWS has retired it. */
export const networkInterfaceInEc2Classic = defineRule({
  id: 'network-interface-in-ec2-classic',
  summary: 'A flow log monitors a network interface in EC2-Classic, or one linked to a VPC by ClassicLink.',
  severity: 'error',
  subject: 'flow-log',
  check({ target }) {
    if (target.platform !== 'EC2-Classic' && target.classicLink !== true) return [];
    const where = target.classicLink === true ? 'is linked by ClassicLink' : 'is in EC2-Classic';
    return [{
      property: 'ResourceId',
      message: `the network interface is declared as one that ${where}: EC2-Classic never had flow logs, `
        + 'and AWS retired the platform in 2022',
      fix: 'Monitor an interface in a VPC. If this one is in a VPC, remove the declaration.',
    }];
  },
});

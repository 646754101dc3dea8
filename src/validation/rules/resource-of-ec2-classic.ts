import { defineRule } from '../rule';
import type { Finding } from '../rule';
import type { AppView } from '../view/app-view';

/** Security groups of services outside of a VPC: nothing else can be declared with them. */
const CLASSIC_ONLY = [
  'AWS::RDS::DBSecurityGroup',
  'AWS::RDS::DBSecurityGroupIngress',
  'AWS::ElastiCache::SecurityGroup',
  'AWS::ElastiCache::SecurityGroupIngress',
  'AWS::Redshift::ClusterSecurityGroup',
  'AWS::Redshift::ClusterSecurityGroupIngress',
];

/** What only EC2-Classic had lies outside of every flow log, and no account can deploy it any more. */
export const resourceOfEc2Classic = defineRule({
  id: 'resource-of-ec2-classic',
  summary: 'An app with flow logs has resources that exist only in EC2-Classic, which flow logs do not cover.',
  severity: 'warning',
  subject: 'app',
  check(app) {
    if (app.flowLogs.length === 0) return [];
    return [...standardAddresses(app), ...classicSecurityGroups(app)];
  },
});

function standardAddresses({ addresses }: AppView): Finding[] {
  return addresses.filter(({ domain }) => domain === 'standard').map((resource) => ({
    resource,
    property: 'Domain',
    message: "an address with the domain 'standard' belongs to EC2-Classic: no flow log covers what uses it, "
      + 'and AWS retired the platform in 2022',
    fix: "Set Domain to 'vpc'.",
  }));
}

function classicSecurityGroups(app: AppView): Finding[] {
  return CLASSIC_ONLY.flatMap((type) => app.ofType(type)).map((resource) => ({
    resource,
    message: `${resource.type} is only for EC2-Classic: no flow log covers what it protects, `
      + 'and AWS retired the platform in 2022',
    fix: 'Use a security group of the VPC, AWS::EC2::SecurityGroup.',
  }));
}

import { Aws, CfnOutput, CfnParameter, CfnResource, CustomResource, Fn, Lazy, SecretValue, Stack, Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as servicecatalog from 'aws-cdk-lib/aws-servicecatalog';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import * as cr from 'aws-cdk-lib/custom-resources';
import { OURS, ROLE_ARN, toBucket, toLogGroup } from '../../support/small-apps';
import type { SmallApps } from '../../support/small-apps';

const list = (stack: Stack, id: string, initial: string) =>
  new CfnParameter(stack, id, { type: 'CommaDelimitedList', default: initial }).valueAsList;

function filterOn(stack: Stack, filterPattern: string): void {
  new logs.CfnMetricFilter(stack, 'Filter', {
    logGroupName: '/vpc/flow-logs',
    filterPattern,
    metricTransformations: [{ metricNamespace: 'Flow', metricName: 'Port', metricValue: '1' }],
  });
}

/** Values that are known at deployment, or partly: lists, numbers, attributes, texts put together. */
export const REFERENCES: SmallApps = {
  'a format joined from the list of a parameter': (stack) => {
    toLogGroup(stack, { logFormat: Fn.join(' ', list(stack, 'Fields', '${version},${srcaddr}')) });
  },
  'a role whose ARN is joined from a split text': (stack) => {
    toLogGroup(stack, { deliverLogsPermissionArn: Fn.join(':', Fn.split('|', new CfnParameter(stack, 'Role').valueAsString)) });
  },
  'a destination joined from the list of a parameter': (stack) => {
    toBucket(stack, Fn.join('', list(stack, 'Archive', 'arn:aws:s3:::,bucket')));
  },
  'a traffic type joined from tokens of a lazy list': (stack) => {
    toLogGroup(stack, { trafficType: Fn.join('', Lazy.list({ produce: () => ['A', 'LL'] })) });
  },
  'a resource that is joined from the list of a parameter': (stack) => {
    toLogGroup(stack, { resourceId: Fn.join('-', list(stack, 'Vpc', 'vpc,0a1b2c3d')) });
  },
  'a pattern with a port that is a number of a parameter': (stack) => {
    const port = new CfnParameter(stack, 'Port', { type: 'Number', default: 22 }).valueAsNumber;
    toLogGroup(stack);
    filterOn(stack, `[version, account, eni, src, dst, srcport, dstport=${port}, protocol, packets, bytes, start, end, action, status]`);
  },
  'a pattern with a lazy number': (stack) => {
    toLogGroup(stack);
    filterOn(stack, `[v, account, eni, src, dst, srcport, dstport=${Lazy.number({ produce: () => 3389 })}, protocol, packets, bytes, start, end, action, status]`);
  },
  'an interval that is a number of a parameter, in the tags as well': (stack) => {
    const seconds = new CfnParameter(stack, 'Seconds', { type: 'Number', default: 7 }).valueAsNumber;
    toLogGroup(stack, { maxAggregationInterval: seconds, tags: [{ key: 'seconds', value: `every ${seconds} s` }] });
  },
  'the properties that a snippet in a bucket brings': (stack) => {
    new CfnResource(stack, 'FlowLog', {
      type: 'AWS::EC2::FlowLog',
      properties: { 'ResourceType': 'VPC', 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://snippets/flow-log.yaml' } } },
    });
  },
  'a whole list of statements that a function decides on': (stack) => {
    const role = new iam.CfnRole(stack, 'Role', {
      assumeRolePolicyDocument: { 'Fn::If': ['Ours', { Statement: [] }, { Ref: 'AWS::NoValue' }] },
      policies: [{ policyName: 'p', policyDocument: { Statement: { 'Fn::If': ['Ours', [], []] } } }],
    });
    toLogGroup(stack, { deliverLogsPermissionArn: role.attrArn });
  },
  'attributes whose names are parameters': (stack) => {
    const network = new CfnResource(stack, 'Network', { type: 'Custom::Network', properties: { ServiceToken: 'arn:aws:lambda:us-east-1:111122223333:function:x' } });
    for (const name of ['First', 'Second']) {
      const attribute = new CfnParameter(stack, name, { default: name }).valueAsString;
      toLogGroup(stack, { resourceId: network.getAtt(attribute).toString() }, `On${name}`);
      toBucket(stack, Token.asString({ 'Fn::GetAtt': ['Network', { Ref: name }] }), { resourceId: 'vpc-0b1b2b3b' }, `To${name}`);
    }
  },
  'interfaces of one lookup by SDK call': (stack) => {
    const lookup = new cr.AwsCustomResource(stack, 'Lookup', {
      onUpdate: { service: 'EC2', action: 'describeNetworkInterfaces', physicalResourceId: cr.PhysicalResourceId.of('eni') },
      policy: cr.AwsCustomResourcePolicy.fromSdkCalls({ resources: ['*'] }),
    });
    for (const index of [0, 1]) {
      const resourceId = lookup.getResponseField(`NetworkInterfaces.${index}.NetworkInterfaceId`);
      toLogGroup(stack, { resourceType: 'NetworkInterface', resourceId }, `On${index}`);
    }
  },
  'two buckets of one custom resource': (stack) => {
    const archive = new CustomResource(stack, 'Archive', { serviceToken: 'arn:aws:lambda:us-east-1:111122223333:function:archive' });
    toBucket(stack, archive.getAttString('HotArn'), {}, 'Hot');
    toBucket(stack, archive.getAttString('ColdArn'), {}, 'Cold');
  },
  'a VPC and a role that custom resources answer with': (stack) => {
    const network = new CustomResource(stack, 'Network', { serviceToken: 'arn:aws:lambda:us-east-1:111122223333:function:x', resourceType: 'Custom::Network' });
    toLogGroup(stack, { resourceId: network.ref, deliverLogsPermissionArn: network.getAttString('Arn'), logGroupName: network.getAttString('LogGroup') });
  },
  'two products of one portfolio': (stack) => {
    const product = new servicecatalog.CfnCloudFormationProvisionedProduct(stack, 'Product', { productName: 'network' });
    for (const name of ['A', 'B']) toLogGroup(stack, { resourceId: product.getAtt(`Outputs.Vpc${name}`).toString() }, name);
  },
  'parameters of Systems Manager, at deployment': (stack) => {
    const value = (name: string) => ssm.StringParameter.valueForStringParameter(stack, name);
    toLogGroup(stack, {
      resourceId: value('/vpc'), trafficType: value('/traffic'), deliverLogsPermissionArn: value('/role'), logGroupName: value('/group'),
    });
  },
  'parameters of Systems Manager, looked up at synthesis, not yet there': (stack) => {
    const value = (name: string) => ssm.StringParameter.valueFromLookup(stack, name);
    toLogGroup(stack, { resourceId: value('/vpc'), deliverLogsPermissionArn: value('/role'), logDestination: value('/group') });
  },
  'a role and a name that secrets hold': (stack) => {
    toLogGroup(stack, {
      deliverLogsPermissionArn: SecretValue.secretsManager('network', { jsonField: 'role' }).unsafeUnwrap(),
      resourceId: SecretValue.ssmSecure('/vpc', '1').unsafeUnwrap(),
    });
  },
  'a log group whose name is put together from that of another': (stack) => {
    const group = new logs.LogGroup(stack, 'Group');
    toLogGroup(stack, { logGroupName: group.logGroupName }, 'One');
    toLogGroup(stack, { logGroupName: `${group.logGroupName}-copy` }, 'Copy');
  },
  "a bucket's name as key prefix in another bucket": (stack) => {
    const one = new s3.Bucket(stack, 'One');
    const other = new s3.Bucket(stack, 'Other');
    toBucket(stack, one.bucketArn, {}, 'ToOne');
    toBucket(stack, `${other.bucketArn}/${one.bucketName}`, {}, 'ToOther');
    toBucket(stack, `arn:aws:s3:::archive/${one.bucketName}`, {}, 'ToArchive');
  },
  'two folders of one bucket': (stack) => {
    const bucket = new s3.Bucket(stack, 'Bucket');
    for (const team of ['a', 'b']) toBucket(stack, bucket.arnForObjects(team), {}, team);
  },
  'a role by the name that the app gives it': (stack) => {
    const role = new iam.Role(stack, 'Role', {
      roleName: 'flow-logs',
      assumedBy: new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com'),
      managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('CloudWatchLogsFullAccess')],
    });
    toLogGroup(stack, { deliverLogsPermissionArn: `arn:aws:iam::${Aws.ACCOUNT_ID}:role/flow-logs` }).node.addDependency(role);
  },
  'a log group by the name that the app gives it': (stack) => {
    const group = new logs.LogGroup(stack, 'Group', { logGroupName: '/network/flow' });
    const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com') });
    group.grantWrite(role);
    group.grant(role, 'logs:DescribeLogStreams');
    toLogGroup(stack, { logGroupName: '/network/flow', deliverLogsPermissionArn: role.roleArn });
  },
  'the name of the stack in texts': (stack) => {
    const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com') });
    role.addToPolicy(new iam.PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
      resources: [`arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:/vpc/${Aws.STACK_NAME}/flow:*`],
    }));
    toLogGroup(stack, { logGroupName: Fn.sub('/vpc/${AWS::StackName}/flow'), deliverLogsPermissionArn: role.roleArn });
  },
  'a mapping that is resolved lazily': (stack) => {
    const env = new CfnParameter(stack, 'Environment', { default: 'dev' }).valueAsString;
    new CfnResource(stack, 'Other', { type: 'AWS::SNS::Topic' });
    toLogGroup(stack, { trafficType: Fn.findInMap('Traffic', env, 'type'), resourceId: Fn.findInMap('Network', Aws.REGION, 'vpc') });
  },
  'exports that this app knows nothing of': (stack) => {
    toLogGroup(stack, {
      resourceId: Fn.importValue('vpc'), logGroupName: Fn.importValue('group'), deliverLogsPermissionArn: Fn.importValue('role'),
      trafficType: Fn.importValue('traffic'), logFormat: Fn.importValue('format'),
    });
  },
  'exports that import each other': (stack, app) => {
    const other = new Stack(app, 'Other', { env: OURS });
    new CfnOutput(stack, 'A', { value: Fn.importValue('b'), exportName: 'a' });
    new CfnOutput(other, 'B', { value: Fn.importValue('a'), exportName: 'b' });
    toLogGroup(stack, { resourceId: Fn.importValue('a'), logGroupName: Fn.importValue('b') });
  },
  'the name of an output that is not known': (stack, app) => {
    const other = new Stack(app, 'Other', { env: OURS });
    new CfnOutput(other, 'Vpc', { value: 'vpc-0a1b2c3d', exportName: `${Aws.STACK_NAME}-vpc` });
    toLogGroup(stack, { resourceId: Fn.importValue('Other-vpc') });
  },
  'CIDR blocks, zones and lengths by functions': (stack) => {
    const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' });
    new ec2.CfnSubnet(stack, 'Subnet', {
      vpcId: vpc.ref, cidrBlock: Fn.select(0, Fn.cidr(vpc.attrCidrBlock, 4, '8')), availabilityZone: Fn.select(0, Fn.getAzs()),
    });
    toLogGroup(stack, { resourceId: vpc.ref, maxAggregationInterval: Fn.len(Fn.split(',', Aws.STACK_NAME)) });
  },
  'a JSON text that carries a reference': (stack) => {
    const group = new logs.LogGroup(stack, 'Group');
    toLogGroup(stack, {
      logGroupName: group.logGroupName, tags: [{ key: 'about', value: stack.toJsonString({ group: group.logGroupArn, by: 'platform' }) }],
    });
  },
  'a role by its ARN, whose account is not said': (stack) => {
    toLogGroup(stack, { deliverLogsPermissionArn: `arn:aws:iam::${Aws.ACCOUNT_ID}:role/flow-logs` });
    toLogGroup(stack, { deliverLogsPermissionArn: ROLE_ARN, logGroupName: '/other' }, 'Other');
  },
};

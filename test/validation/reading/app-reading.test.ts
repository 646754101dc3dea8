import { join } from 'node:path';
import * as cdk from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as cfninc from 'aws-cdk-lib/cloudformation-include';
import { AppReading } from '../../../src/validation/reading/app-reading';
import { setTargetAttributes } from '../../../src/validation/reading/target-attributes';
import { Reference, Unknown } from '../../../src/validation/view/template';
import type { Json } from '../../../src/validation/view/template';
import { asParts, targetOf } from '../../../src/validation/view/values';
import type { FlowLogView } from '../../../src/validation/view/views';

/** Reads an app as the validator does: when everything is synthesized. */
function read(app: cdk.App): AppReading {
  app.synth();
  return new AppReading(app);
}

/** The only flow log of an app. */
function readFlowLog(app: cdk.App): FlowLogView {
  const { flowLogs } = read(app);
  expect(flowLogs).toHaveLength(1);
  return flowLogs[0];
}

function pathOf(value: Json): string | undefined {
  return value instanceof Reference ? `${value.target.path}.${value.attribute}` : undefined;
}

const LITERAL = { resourceId: 'vpc-0123456789abcdef0', resourceType: 'VPC', trafficType: 'ALL', logGroupName: 'group' };

describe('flow logs are found however they are made', () => {
  const app = new cdk.App();
  const stack = new cdk.Stack(app, 'S');
  const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
  new ec2.FlowLog(stack, 'Native', { resourceType: ec2.FlowLogResourceType.fromVpc(vpc) });
  vpc.addFlowLog('Added');
  new ec2.CfnFlowLog(stack, 'L1', LITERAL);
  new cdk.CfnResource(stack, 'Raw', { type: 'AWS::EC2::FlowLog', properties: { ResourceId: 'vpc-1' } });
  new (class extends cdk.CfnResource {})(stack, 'Own', { type: 'AWS::EC2::FlowLog', properties: { ResourceId: 'vpc-2' } });
  new ec2.CfnFlowLog(new cdk.NestedStack(stack, 'Nested'), 'FlowLog', LITERAL);
  new ec2.CfnFlowLog(new cdk.Stack(new cdk.Stage(app, 'Prod'), 'S'), 'FlowLog', LITERAL);
  new cfninc.CfnInclude(stack, 'Included', { templateFile: join(__dirname, '../../support/templates/flow-log.yaml') });
  const view = read(app);

  test.each([
    'S/Native/FlowLog', 'S/Vpc/Added/FlowLog', 'S/L1', 'S/Raw', 'S/Own', 'S/Nested/FlowLog', 'Prod/S/FlowLog',
    'S/Included/FlowLog',
  ])('%s', (path) => {
    expect(view.flowLogs.map((flowLog) => flowLog.path)).toContain(path);
  });

  test('and none twice', () => {
    expect(view.flowLogs).toHaveLength(8);
  });

  test.each([['S/Raw', 'vpc-1'], ['S/Own', 'vpc-2']])('the properties of %s are read, though it has no members for them', (path, id) => {
    expect(view.flowLogs.find((flowLog) => flowLog.path === path)?.resourceId).toBe(id);
  });

  test('a stack is named as it is deployed, a nested one as the outermost', () => {
    expect(view.stacks.map(({ path, name }) => [path, name])).toEqual([
      ['S', 'S'], ['S/Nested', 'S'], ['Prod/S', 'Prod-S'],
    ]);
    expect(new Set(view.stacks.map(({ artifactId }) => artifactId)).size).toBe(3);
  });

  test('names, intrinsic functions and numbers of an included template are understood', () => {
    const included = view.flowLogs.find(({ path }) => path === 'S/Included/FlowLog')!;

    expect(pathOf(included.resourceId)).toBe('S/Included/Vpc.Ref');
    expect(pathOf(included.deliverLogsPermissionArn)).toBe('S/Included/Role.Arn');
    expect(pathOf(included.logGroupName)).toBe('S/Included/Group.Ref');
    expect(included.maxAggregationInterval).toBe(60);
    expect(included.logFormat).toBe('${version} ${account-id}');
    expect(included.condition).toBe('IsProduction');
    expect(included.trafficType).toEqual(new Unknown({ template: { Ref: 'Traffic' } }));
  });
});

describe('values', () => {
  test('a property override counts, not what the construct was given', () => {
    const app = new cdk.App();
    const flowLog = new ec2.CfnFlowLog(new cdk.Stack(app, 'S'), 'FlowLog', LITERAL);
    flowLog.addPropertyOverride('TrafficType', 'REJECT');
    flowLog.addPropertyDeletionOverride('LogGroupName');

    const { trafficType, logGroupName } = readFlowLog(app);

    expect([trafficType, logGroupName]).toEqual(['REJECT', undefined]);
  });

  test('what an aspect changes counts', () => {
    const app = new cdk.App();
    new ec2.CfnFlowLog(new cdk.Stack(app, 'S'), 'FlowLog', LITERAL);
    cdk.Aspects.of(app).add({
      visit: (node) => {
        if (node instanceof ec2.CfnFlowLog) node.trafficType = 'ACCEPT';
      },
    });

    expect(readFlowLog(app).trafficType).toBe('ACCEPT');
  });

  test('a reference across stacks leads to the resource', () => {
    const app = new cdk.App();
    const network = new cdk.Stack(app, 'Network');
    const vpc = new ec2.CfnVPC(network, 'Vpc', { cidrBlock: '10.0.0.0/16' });
    new ec2.CfnFlowLog(new cdk.Stack(app, 'Logging'), 'FlowLog', { ...LITERAL, resourceId: vpc.ref });

    expect(pathOf(readFlowLog(app).resourceId)).toBe('Network/Vpc.Ref');
  });

  test('a reference across regions leads to the resource', () => {
    const app = new cdk.App();
    const inRegion = (region: string) =>
      new cdk.Stack(app, region, { env: { account: '111122223333', region }, crossRegionReferences: true });
    const bucket = new s3.Bucket(inRegion('eu-west-1'), 'Bucket', { bucketName: cdk.PhysicalName.GENERATE_IF_NEEDED });
    new ec2.CfnFlowLog(inRegion('us-east-1'), 'FlowLog', { ...LITERAL, logDestination: bucket.bucketArn });

    expect(targetOf(readFlowLog(app).logDestination, 'bucket')?.path).toBe('eu-west-1/Bucket/Resource');
  });

  test('a reference into and out of a nested stack leads to the resource', () => {
    const app = new cdk.App();
    const stack = new cdk.Stack(app, 'S');
    const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' });
    const group = new logs.CfnLogGroup(new cdk.NestedStack(stack, 'Groups'), 'Group');
    new ec2.CfnFlowLog(new cdk.NestedStack(stack, 'Logs'), 'FlowLog', {
      ...LITERAL, resourceId: vpc.ref, logGroupName: group.ref,
    });

    const { resourceId, logGroupName } = readFlowLog(app);

    expect([resourceId, logGroupName].map(pathOf)).toEqual(['S/Vpc.Ref', 'S/Groups/Group.Ref']);
  });

  test('the parameter of a nested stack is what it is given', () => {
    const app = new cdk.App();
    const stack = new cdk.Stack(app, 'S');
    const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' });
    const nested = new cdk.NestedStack(stack, 'Nested', { parameters: { VpcId: vpc.ref } });
    const parameter = new cdk.CfnParameter(nested, 'VpcId');
    new ec2.CfnFlowLog(nested, 'FlowLog', { ...LITERAL, resourceId: parameter.valueAsString });

    expect(pathOf(readFlowLog(app).resourceId)).toBe('S/Vpc.Ref');
  });

  test('an import by name of what the app exports leads to the resource', () => {
    const app = new cdk.App();
    const network = new cdk.Stack(app, 'Network');
    const vpc = new ec2.CfnVPC(network, 'Vpc', { cidrBlock: '10.0.0.0/16' });
    new cdk.CfnOutput(network, 'Output', { value: vpc.ref, exportName: 'the-vpc' });
    const resourceId = cdk.Fn.importValue('the-vpc');
    new ec2.CfnFlowLog(new cdk.Stack(app, 'Logging'), 'FlowLog', { ...LITERAL, resourceId });

    expect(pathOf(readFlowLog(app).resourceId)).toBe('Network/Vpc.Ref');
  });

  test('names that a raw resource writes itself lead to the resources', () => {
    const app = new cdk.App();
    const stack = new cdk.Stack(app, 'S');
    const raw = (id: string, type: string, properties: object = {}) =>
      new cdk.CfnResource(stack, id, { type, properties: { ...properties } }).overrideLogicalId(id);
    raw('Vpc', 'AWS::EC2::VPC');
    raw('Role', 'AWS::IAM::Role');
    raw('Bucket', 'AWS::S3::Bucket');
    raw('FlowLog', 'AWS::EC2::FlowLog', {
      ResourceId: { Ref: 'Vpc' },
      DeliverLogsPermissionArn: { 'Fn::GetAtt': 'Role.Arn' },
      LogDestination: { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::${Bucket}/prefix' },
    });

    const { resourceId, deliverLogsPermissionArn, logDestination } = readFlowLog(app);

    expect([resourceId, deliverLogsPermissionArn].map(pathOf)).toEqual(['S/Vpc.Ref', 'S/Role.Arn']);
    expect(asParts(logDestination).find((part) => part instanceof Reference)?.target.path).toBe('S/Bucket');
  });

  test('text is put together from what is known', () => {
    const app = new cdk.App();
    const stack = new cdk.Stack(app, 'S', { env: { account: '111122223333', region: 'eu-west-1' } });
    const logDestination = cdk.Fn.join('', ['arn:aws:logs:', cdk.Aws.REGION, `:${cdk.Aws.ACCOUNT_ID}:log-group:g`]);
    new ec2.CfnFlowLog(stack, 'FlowLog', { ...LITERAL, logDestination });

    expect(readFlowLog(app).logDestination).toBe('arn:aws:logs:eu-west-1:111122223333:log-group:g');
  });

  test.each<[string, (stack: cdk.Stack) => string]>([
    ['a parameter', (stack) => new cdk.CfnParameter(stack, 'Id').valueAsString],
    ['an import from elsewhere', () => cdk.Fn.importValue('elsewhere')],
    ['a choice', () => cdk.Fn.conditionIf('IsProduction', 'vpc-1', 'vpc-2').toString()],
    ['a piece of something', (stack) => cdk.Fn.select(0, cdk.Fn.split('/', new cdk.CfnParameter(stack, 'Id').valueAsString))],
    ['a dynamic reference', () => '{{resolve:ssm:/network/vpc}}'],
    ['an unknown name', () => cdk.Token.asString({ Ref: 'Nothing' })],
    ['a lookup still to be done', (stack) => ec2.Vpc.fromLookup(stack, 'Vpc', { vpcId: 'vpc-0123456789abcdef0' }).vpcId],
  ])('%s is unknown', (_, valueIn) => {
    const app = new cdk.App();
    const stack = new cdk.Stack(app, 'S', { env: { account: '111122223333', region: 'eu-west-1' } });
    new ec2.CfnFlowLog(stack, 'FlowLog', { ...LITERAL, resourceId: valueIn(stack) });

    expect(readFlowLog(app).resourceId).toBeInstanceOf(Unknown);
  });

  test('a name that is left to CloudFormation is absent', () => {
    const app = new cdk.App();
    new s3.Bucket(new cdk.Stack(app, 'S'), 'Bucket');

    expect(read(app).ofType('AWS::S3::Bucket')).toMatchObject([{ bucketName: undefined }]);
  });

  test('an app tells whether lookups are still to be done', () => {
    const app = new cdk.App();
    const stack = new cdk.Stack(app, 'S', { env: { account: '111122223333', region: 'eu-west-1' } });
    expect(new AppReading(app).missesContext).toBe(false);

    ec2.Vpc.fromLookup(stack, 'Vpc', { vpcId: 'vpc-0123456789abcdef0' });

    expect(new AppReading(app).missesContext).toBe(true);
    expect(new AppReading(app).hidesDummies).toBe(false);
  });

  describe('while a stack still looks up a text', () => {
    const env = { account: '111122223333', region: 'eu-west-1' };
    const lookingUp = (dummyValue: unknown) => {
      const app = new cdk.App();
      cdk.ContextProvider.getValue(new cdk.Stack(app, 'LookingUp', { env }), { provider: 'any', dummyValue });
      return app;
    };
    const resourceIdOf = (app: cdk.App, resourceId: string) => {
      new ec2.CfnFlowLog(new cdk.Stack(app, 'S'), 'FlowLog', { ...LITERAL, resourceId });
      return readFlowLog(app).resourceId;
    };

    test.each<[string, unknown, string]>([
      ['its dummy', 'vpc-to-come', 'vpc-to-come'],
      ['what is put together from its dummy', 'to-come', 'vpc-to-come'],
      ['one of a list', 'vpc-one,vpc-two', 'vpc-two'],
      ['a part of it', [{ VpcId: 'vpc-to-come' }], 'vpc-to-come'],
      ['a dummy that says nothing', 'v', 'v'],
    ])('%s is unknown in every stack', (_, dummyValue, resourceId) => {
      expect(resourceIdOf(lookingUp(dummyValue), resourceId)).toBeInstanceOf(Unknown);
    });

    test.each([['vpc-to-come'], ['v'], [''], [{ found: true }]])('other texts are as known as ever: %p', (dummyValue) => {
      const app = lookingUp(dummyValue);

      expect(resourceIdOf(app, 'vpc-0123456789abcdef0')).toBe('vpc-0123456789abcdef0');
      expect(new AppReading(app).hidesDummies).toBe(false);
    });

    test('whose dummy nobody has noted, an app tells so', () => {
      expect(new AppReading(lookingUp(undefined)).hidesDummies).toBe(true);
    });
  });

  test('what the program knows of the watched resource comes along', () => {
    const app = new cdk.App();
    const stack = new cdk.Stack(app, 'S');
    const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' });
    const flowLog = new ec2.CfnFlowLog(stack, 'FlowLog', LITERAL);
    setTargetAttributes(flowLog, { platform: 'EC2-Classic', vpcId: vpc.ref });

    const { target } = readFlowLog(app);

    expect([target.platform, pathOf(target.vpcId)]).toEqual(['EC2-Classic', 'S/Vpc.Ref']);
  });
});

test('the owner of an imported VPC is known where its import tells it', () => {
  const app = new cdk.App();
  const stack = new cdk.Stack(app, 'S', { env: { account: '111122223333', region: 'us-east-1' } });
  const vpc = new (class extends cdk.Resource {
    public readonly vpcId = LITERAL.resourceId;
    public readonly vpcArn = 'arn';
  })(stack, 'Shared', { account: '444455556666' });
  new ec2.CfnFlowLog(stack, 'FlowLog', { ...LITERAL, resourceId: vpc.vpcId });

  expect(readFlowLog(app).target).toEqual({ ownerAccount: '444455556666' });
});

describe('policies', () => {
  const app = new cdk.App();
  const stack = new cdk.Stack(app, 'S');
  const assumedBy = new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com');
  const role = (id: string, props: Partial<iam.RoleProps> = {}) => new iam.Role(stack, id, { assumedBy, ...props });
  const allowed = (action: string) => new iam.PolicyStatement({ actions: [action], resources: ['*'] });

  role('Attached').addToPolicy(allowed('logs:PutLogEvents'));
  role('Inline', {
    inlinePolicies: { Logs: new iam.PolicyDocument({ statements: [allowed('logs:PutLogEvents')] }) },
  });
  new iam.ManagedPolicy(stack, 'Managed', { statements: [allowed('logs:PutLogEvents')], roles: [role('Managing')] });
  role('Managed1', {
    managedPolicies: [new iam.ManagedPolicy(stack, 'Policy', { statements: [allowed('logs:PutLogEvents')] })],
  });
  new iam.CfnRolePolicy(stack, 'RolePolicy', {
    roleName: role('Separate').roleName,
    policyName: 'p',
    policyDocument: new iam.PolicyDocument({ statements: [allowed('logs:PutLogEvents')] }),
  });
  new iam.Policy(stack, 'ByName', {
    roles: [iam.Role.fromRoleName(stack, 'Imported', 'named')], statements: [allowed('logs:PutLogEvents')],
  });
  role('Named', { roleName: 'named' });
  role('AwsManaged', { managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess')] });
  const bucket = new s3.Bucket(stack, 'Bucket', { enforceSSL: true, encryptionKey: new kms.Key(stack, 'Key') });
  new s3.Bucket(stack, 'Bare');
  const view = read(app);
  const roleView = (id: string) => view.roles.find(({ path }) => path === `S/${id}/Resource`)!;

  test.each(['Attached', 'Inline', 'Managing', 'Managed1', 'Separate', 'Named'])(
    'a role has all that is attached to it: %s', (id) => {
      expect(roleView(id).permissions.statements.map(({ actions }) => actions)).toEqual([['logs:PutLogEvents']]);
      expect(roleView(id).permissions.complete).toBe(true);
    });

  test('of a policy that AWS manages nothing is known', () => {
    expect(roleView('AwsManaged').permissions).toEqual({ statements: [], complete: false });
  });

  test('a statement tells where it stands', () => {
    const [{ resource, property }] = roleView('Attached').permissions.statements;

    expect([resource.path, property]).toEqual(['S/Attached/DefaultPolicy/Resource', 'PolicyDocument.Statement.0']);
  });

  test('the trust policy tells who is trusted', () => {
    expect(roleView('Attached').trust.statements[0].principals).toEqual({ Service: ['vpc-flow-logs.amazonaws.com'] });
  });

  test('a bucket has its policy, its encryption and its key', () => {
    const [encrypted, bare] = view.ofType('AWS::S3::Bucket');

    expect(encrypted).toMatchObject({ path: `${bucket.node.path}/Resource`, sseAlgorithm: 'aws:kms' });
    expect(encrypted).toHaveProperty('policy.statements.0.effect', 'Deny');
    expect(pathOf((encrypted as { kmsMasterKeyId?: Json }).kmsMasterKeyId)).toBe('S/Key/Resource.Arn');
    expect(bare).toMatchObject({ policy: undefined, sseAlgorithm: undefined });
  });
});

test('statements that name flow logs are found in every kind of identity policy', () => {
  const app = new cdk.App();
  const stack = new cdk.Stack(app, 'S');
  const describing = () => new iam.PolicyStatement({ actions: ['ec2:DescribeFlowLogs'], resources: ['*'] });
  const document = () => new iam.PolicyDocument({ statements: [describing()] });
  new iam.User(stack, 'User').addToPolicy(describing());
  new iam.CfnGroup(stack, 'Group', { policies: [{ policyName: 'p', policyDocument: document() }] });
  new iam.ManagedPolicy(stack, 'Managed', { statements: [describing()] });
  new iam.ManagedPolicy(stack, 'Other', {
    statements: [new iam.PolicyStatement({ actions: ['ec2:DescribeVpcs'], resources: ['*'] })],
  });

  const { flowLogStatements } = read(app);

  expect(flowLogStatements.map(({ resource, property }) => `${resource.path} ${property}`).sort()).toEqual([
    'S/Group Policies.0.PolicyDocument.Statement.0',
    'S/Managed/Resource PolicyDocument.Statement.0',
    'S/User/DefaultPolicy/Resource PolicyDocument.Statement.0',
  ]);
});

test.each<[string, (document: object) => unknown]>([
  ['a PolicyDocument', (document) => iam.PolicyDocument.fromJson(document)],
  ['a plain object', (document) => document],
  ['an object that is made later', (document) => cdk.Lazy.any({ produce: () => document })],
  ['a PolicyDocument that is made later', (document) => cdk.Lazy.any({ produce: () => iam.PolicyDocument.fromJson(document) })],
])('the statements of a policy are read from %s, its names as they are', (_, given) => {
  const app = new cdk.App();
  const statement = {
    Effect: 'Allow', Action: 'ec2:DescribeFlowLogs', Resource: '*', Condition: { StringEquals: { 'aws:requestedRegion': 'eu-west-1' } },
  };
  new iam.CfnManagedPolicy(new cdk.Stack(app, 'S'), 'Policy', {
    policyDocument: given({ Version: '2012-10-17', Statement: [statement] }),
  });

  expect(read(app).flowLogStatements).toMatchObject([
    { effect: 'Allow', actions: ['ec2:DescribeFlowLogs'], resources: ['*'], condition: statement.Condition },
  ]);
});

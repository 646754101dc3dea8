import { App, Fn, NestedStack, PropertyInjectors, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { FlowLogDestination, FlowLogRole, FlowLogRoleProps } from '../../../src';
import { FLAGS, flowLogIn, IN_IRELAND, propertiesOf, resourceOf, stackIn } from '../../support/stacks';

// https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html, its placeholders filled in.
const DOCUMENTED_TRUST = {
  Version: '2012-10-17',
  Statement: [{
    Effect: 'Allow',
    Principal: { Service: 'vpc-flow-logs.amazonaws.com' },
    Action: 'sts:AssumeRole',
    Condition: {
      StringEquals: { 'aws:SourceAccount': '111122223333' },
      ArnLike: { 'aws:SourceArn': 'arn:aws:ec2:eu-west-1:111122223333:vpc-flow-log/*' },
    },
  }],
};
const DOCUMENTED_PERMISSIONS = {
  Version: '2012-10-17',
  Statement: [{
    Effect: 'Allow',
    Action: [
      'logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogGroups',
      'logs:DescribeLogStreams',
    ],
    Resource: '*',
  }],
};

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
}

/** What the only policy allows: the resources of each action, without the statements that group them. */
function allowed(stack: Stack, type = 'AWS::IAM::Policy'): Record<string, unknown[]> {
  const { Statement: statements } = propertiesOf(stack, type).PolicyDocument as { Statement: Statement[] };
  return Object.fromEntries(statements.flatMap(({ Action: actions, Resource: resources }) =>
    [actions].flat().map((action) => [action, [resources].flat()])));
}

/** An ARN as a template has it that names partition, region and account by pseudo parameters. */
function pseudoArn(service: string, rest: unknown[]): unknown {
  return { 'Fn::Join': ['', [
    'arn:', { Ref: 'AWS::Partition' }, `:${service}:`, { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ...rest,
  ]] };
}

const IN_GROUP = ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'];

describe.each(FLAGS)('a role that stands alone, %s', (_, { context }) => {
  // The flags write the partition of a known region as a literal.
  const stack = stackIn(new App({ context: { ...context, '@aws-cdk/core:enablePartitionLiterals': true } }), 'Stack', IN_IRELAND);
  new FlowLogRole(stack, 'Role');

  test('has the documented trust policy', () => {
    expect(propertiesOf(stack, 'AWS::IAM::Role')).toEqual({ AssumeRolePolicyDocument: DOCUMENTED_TRUST });
  });

  test('has the documented permissions', () => {
    expect(propertiesOf(stack, 'AWS::IAM::Policy').PolicyDocument).toEqual(DOCUMENTED_PERMISSIONS);
  });
});

describe.each([
  ['aws', 'eu-west-1'], ['aws-cn', 'cn-north-1'], ['aws-us-gov', 'us-gov-west-1'],
])('in partition %s', (partition, region) => {
  test('all ARNs are of the partition, and the principal is the same', () => {
    const app = new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } });
    const stack = stackIn(app, 'Stack', { env: { account: '111122223333', region } });
    new FlowLogRole(stack, 'Role', { logGroups: [logs.LogGroup.fromLogGroupName(stack, 'Group', 'records')] });

    const text = JSON.stringify(Template.fromStack(stack).toJSON());
    expect(text.match(/arn:[\w-]+:\w+:[\w-]+/g)).toEqual([
      `arn:${partition}:ec2:${region}`, `arn:${partition}:logs:${region}`, `arn:${partition}:logs:${region}`,
    ]);
    expect(text).toContain('"vpc-flow-logs.amazonaws.com"');
  });
});

test('without an environment all is said by pseudo parameters', () => {
  const stack = stackIn();
  new FlowLogRole(stack, 'Role');

  expect(propertiesOf(stack, 'AWS::IAM::Role')).toMatchObject({ AssumeRolePolicyDocument: { Statement: [{ Condition: {
    StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
    ArnLike: { 'aws:SourceArn': pseudoArn('ec2', [':vpc-flow-log/*']) },
  } }] } });
});

test('what is added to one role\'s trust policy does not reach the others', () => {
  const stack = stackIn(new App(), 'Stack', IN_IRELAND);
  const [changed] = ['Changed', 'Kept'].map((id) => new FlowLogRole(stack, id));
  changed.assumeRolePolicy!.addStatements(new iam.PolicyStatement({
    actions: ['sts:AssumeRole'], principals: [new iam.AccountPrincipal('444455556666')],
  }));

  const statements = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Role')).map(({ Properties }) =>
    (Properties as { AssumeRolePolicyDocument: { Statement: unknown[] } }).AssumeRolePolicyDocument.Statement.length);
  expect(statements).toEqual([2, 1]);
});

test('a role whose principal a property injector chooses is trusted for that', () => {
  const stack = stackIn();
  PropertyInjectors.of(stack).add({
    constructUniqueId: iam.Role.PROPERTY_INJECTION_ID,
    inject: (given: iam.RoleProps, { id }) =>
      ({ ...given, assumedBy: id === 'Other' ? new iam.ServicePrincipal('other.amazonaws.com') : given.assumedBy }),
  });
  new FlowLogRole(stack, 'Role');
  new FlowLogRole(stack, 'Other');

  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: { Statement: [{ Principal: { Service: 'other.amazonaws.com' } }] },
  });
});

describe('a role that is given log groups', () => {
  test('may do what is needed in them, and creates none', () => {
    const stack = stackIn();
    const group = new logs.CfnLogGroup(stack, 'Group');
    new FlowLogRole(stack, 'Role', { logGroups: [group] });

    expect(allowed(stack)).toEqual({
      ...Object.fromEntries(IN_GROUP.map((action) => [action, [{ 'Fn::GetAtt': ['Group', 'Arn'] }]])),
      'logs:DescribeLogGroups': [pseudoArn('logs', [':log-group:*'])],
    });
  });

  test('may have more of them later, and each counts once', () => {
    const stack = stackIn();
    const role = new FlowLogRole(stack, 'Role', { logGroups: [new logs.CfnLogGroup(stack, 'A')] });
    const later = new logs.CfnLogGroup(stack, 'B');
    role.addLogGroup(later);
    role.addLogGroup(later);

    expect(allowed(stack)['logs:PutLogEvents'])
      .toEqual([{ 'Fn::GetAtt': ['A', 'Arn'] }, { 'Fn::GetAtt': ['B', 'Arn'] }]);
  });

  const NAMED = 'arn:aws:logs:eu-west-1:111122223333:log-group:records:*';
  test.each<[string, (stack: Stack) => logs.ILogGroupRef, unknown]>([
    ['L2', (stack) => new logs.LogGroup(stack, 'Group'), { 'Fn::GetAtt': ['GroupC77FDACD', 'Arn'] }],
    ['L1', (stack) => new logs.CfnLogGroup(stack, 'Group'), { 'Fn::GetAtt': ['Group', 'Arn'] }],
    ['by name', (stack) => logs.LogGroup.fromLogGroupName(stack, 'Group', 'records'), NAMED],
    ['by name with :*', (stack) => logs.LogGroup.fromLogGroupName(stack, 'Group', 'records:*'), NAMED],
    ['by ARN', (stack) => logs.LogGroup.fromLogGroupArn(stack, 'Group', NAMED.slice(0, -2)), NAMED],
    ['by ARN with :*', (stack) => logs.LogGroup.fromLogGroupArn(stack, 'Group', NAMED), NAMED],
    ['L1 by name', (stack) => logs.CfnLogGroup.fromLogGroupName(stack, 'Group', 'records'), NAMED],
    ['L1 by ARN', (stack) => logs.CfnLogGroup.fromLogGroupArn(stack, 'Group', NAMED.slice(0, -2)), NAMED],
    ['L1 by ARN with :*', (stack) => logs.CfnLogGroup.fromLogGroupArn(stack, 'Group', NAMED), NAMED],
    ['by an imported ARN', (stack) => logs.LogGroup.fromLogGroupArn(stack, 'Group', Fn.importValue('Arn')),
      { 'Fn::Join': ['', [{ 'Fn::ImportValue': 'Arn' }, ':*']] }],
  ])('one known as %s ends in :* once', (_, logGroupIn, arn) => {
    const app = new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } });
    const stack = stackIn(app, 'Stack', IN_IRELAND);
    new FlowLogRole(stack, 'Role', { logGroups: [logGroupIn(stack)] });

    expect(allowed(stack)['logs:PutLogEvents']).toEqual([arn]);
  });

  test('one of another stack is imported', () => {
    const app = new App();
    const group = new logs.LogGroup(stackIn(app, 'Other'), 'Group');
    const stack = stackIn(app);
    new FlowLogRole(stack, 'Role', { logGroups: [group] });

    expect(allowed(stack)['logs:PutLogEvents'])
      .toEqual([{ 'Fn::ImportValue': expect.stringMatching(/^Other:ExportsOutputFnGetAttGroup.*Arn/) as string }]);
  });

  test('one of another region is told by its name', () => {
    const app = new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } });
    const other = stackIn(app, 'Other', { env: { ...IN_IRELAND.env, region: 'us-east-1' } });
    const group = new logs.LogGroup(other, 'Group', { logGroupName: 'records' });
    const stack = stackIn(app, 'Stack', IN_IRELAND);
    new FlowLogRole(stack, 'Role', { logGroups: [group] });

    expect(allowed(stack)['logs:PutLogEvents']).toEqual(['arn:aws:logs:us-east-1:111122223333:log-group:records:*']);
  });
});

describe('a role that flow logs use', () => {
  test('may use the key of an encrypted log group through CloudWatch Logs, as AWS asks of whoever writes', () => {
    const stack = stackIn(new App(), 'Stack', IN_IRELAND);
    const encryptionKey = new kms.Key(stack, 'Key');
    encryptionKey.grantEncryptDecrypt(new iam.ServicePrincipal('logs.eu-west-1.amazonaws.com'));
    const logGroup = new logs.LogGroup(stack, 'Group', { encryptionKey });
    const role = new FlowLogRole(stack, 'Role');
    const destination = FlowLogDestination.toCloudWatchLogs(logGroup, { role });
    for (const id of ['A', 'B']) flowLogIn(stack, { destination }, id);
    const { Statement: statements } = propertiesOf(stack, 'AWS::IAM::Policy').PolicyDocument as { Statement: Statement[] };

    expect(statements.filter(({ Action: actions }) => actions.includes('kms:GenerateDataKey'))).toEqual([{
      Effect: 'Allow',
      // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html#cmk-permissions-caller
      Action: [
        'kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:GenerateDataKey',
        'kms:GenerateDataKeyWithoutPlaintext', 'kms:DescribeKey',
      ],
      Resource: { 'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'] },
      Condition: { StringEquals: {
        'kms:ViaService': { 'Fn::Join': ['', ['logs.eu-west-1.', { Ref: 'AWS::URLSuffix' }]] },
      } },
    }]);
  });

  test('is given their log groups, of which it creates only those that AWS is to create', () => {
    const stack = stackIn();
    const role = new FlowLogRole(stack, 'Role');
    const logGroup = new logs.CfnLogGroup(stack, 'Group');
    flowLogIn(stack, { destination: FlowLogDestination.toCloudWatchLogs(logGroup, { role }) }, 'A');
    flowLogIn(stack, {
      destination: FlowLogDestination.toCloudWatchLogs(undefined, { role, logGroupName: 'records', createLogGroup: false }),
    }, 'B');

    const named = pseudoArn('logs', [':log-group:records:*']);
    expect(allowed(stack)).toEqual({
      ...Object.fromEntries(IN_GROUP.map((action) => [action, [{ 'Fn::GetAtt': ['Group', 'Arn'] }, named]])),
      'logs:CreateLogGroup': [named],
      'logs:DescribeLogGroups': [pseudoArn('logs', [':log-group:*'])],
    });
  });

  test('is given permissions from their own stack, so that no stack waits for the other', () => {
    const app = new App();
    const shared = stackIn(app, 'Shared');
    const role = new FlowLogRole(shared, 'Role');
    const stacks = ['A', 'B'].map((id) => stackIn(app, id));
    const destination = FlowLogDestination.toCloudWatchLogs(undefined, { role });
    for (const stack of stacks) flowLogIn(stack, { destination });

    app.synth();
    expect(shared.dependencies).toEqual([]);
    expect(Object.keys(allowed(shared))).toEqual(['logs:DescribeLogGroups']);
    for (const stack of stacks) {
      expect(Object.keys(allowed(stack)).sort()).toEqual([...IN_GROUP, 'logs:DescribeLogGroups'].sort());
      expect(resourceOf(stack, 'AWS::EC2::FlowLog').DependsOn).toEqual([expect.stringMatching(/^FlowLogRolePolicy/)]);
    }
    // Inline policies of one name would overwrite each other.
    expect(propertiesOf(stacks[0], 'AWS::IAM::Policy').PolicyName)
      .not.toEqual(propertiesOf(stacks[1], 'AWS::IAM::Policy').PolicyName);
  });

  test('is given permissions from a nested stack', () => {
    const stack = stackIn();
    const role = new FlowLogRole(stack, 'Role');
    const nested = new NestedStack(stack, 'Nested');
    flowLogIn(nested, { destination: FlowLogDestination.toCloudWatchLogs(undefined, { role }) });

    expect(Object.keys(allowed(nested))).toContain('logs:PutLogEvents');
  });

  test('is trusted for their region, too, which is named once however many they are', () => {
    const app = new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } });
    const shared = stackIn(app, 'Shared', IN_IRELAND);
    const role = new FlowLogRole(shared, 'Role', { roleName: 'flow-logs' });
    const stack = stackIn(app, 'Stack', { env: { ...IN_IRELAND.env, region: 'us-east-1' } });
    for (const id of ['A', 'B']) flowLogIn(stack, { destination: FlowLogDestination.toCloudWatchLogs(undefined, { role }) }, id);

    expect(propertiesOf(shared, 'AWS::IAM::Role')).toMatchObject({ AssumeRolePolicyDocument: { Statement: [{ Condition: {
      ArnLike: { 'aws:SourceArn': [
        'arn:aws:ec2:eu-west-1:111122223333:vpc-flow-log/*', 'arn:aws:ec2:us-east-1:111122223333:vpc-flow-log/*',
      ] },
    } }] } });
  });
});

describe('options', () => {
  test.each<[string, (stack: Stack) => FlowLogRoleProps, Record<string, unknown>]>([
    ['roleName', () => ({ roleName: 'flow-logs' }), { RoleName: 'flow-logs' }],
    ['path', () => ({ path: '/network/' }), { Path: '/network/' }],
    ['description', () => ({ description: 'Delivers flow logs' }), { Description: 'Delivers flow logs' }],
    ['permissionsBoundary', (stack) => ({
      permissionsBoundary: iam.ManagedPolicy.fromManagedPolicyArn(stack, 'Boundary', 'arn:aws:iam::aws:policy/Boundary'),
    }), { PermissionsBoundary: 'arn:aws:iam::aws:policy/Boundary' }],
  ])('%s', (_, propsIn, expected) => {
    const stack = stackIn();
    new FlowLogRole(stack, 'Role', propsIn(stack));

    expect(propertiesOf(stack, 'AWS::IAM::Role')).toMatchObject(expected);
  });

  test('useManagedPolicy puts the permissions into a managed policy, which flow logs wait for', () => {
    const stack = stackIn();
    const role = new FlowLogRole(stack, 'Role', { useManagedPolicy: true });
    flowLogIn(stack, { destination: FlowLogDestination.toCloudWatchLogs(undefined, { role }) });

    Template.fromStack(stack).resourceCountIs('AWS::IAM::Policy', 0);
    expect(propertiesOf(stack, 'AWS::IAM::ManagedPolicy').Roles).toEqual([{ Ref: expect.stringMatching(/^Role/) as string }]);
    expect(Object.keys(allowed(stack, 'AWS::IAM::ManagedPolicy'))).toContain('logs:PutLogEvents');
    expect(resourceOf(stack, 'AWS::EC2::FlowLog').DependsOn).toEqual([expect.stringMatching(/^RolePolicy/)]);
  });

  test('useManagedPolicy holds for permissions from other stacks', () => {
    const app = new App();
    const role = new FlowLogRole(stackIn(app, 'Shared'), 'Role', { useManagedPolicy: true });
    const stack = stackIn(app);
    flowLogIn(stack, { destination: FlowLogDestination.toCloudWatchLogs(undefined, { role }) });

    expect(Object.keys(allowed(stack, 'AWS::IAM::ManagedPolicy'))).toContain('logs:PutLogEvents');
  });
});

describe('a role that Role.customizeRoles() replaces', () => {
  function reportedPolicy(build: (stack: Stack) => void): unknown {
    const app = new App();
    const stack = stackIn(app, 'Stack', IN_IRELAND);
    iam.Role.customizeRoles(stack, { usePrecreatedRoles: { 'Stack/Role': 'theirs', 'Stack/FlowLog/Role': 'theirs' } });
    build(stack);
    const assembly = app.synth();

    const template = assembly.getStackByName('Stack').template as { Resources?: Record<string, { Type: string }> };
    expect(Object.values(template.Resources ?? {}).filter(({ Type }) => Type.startsWith('AWS::IAM'))).toEqual([]);
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const report = require(`${assembly.directory}/iam-policy-report.json`) as {
      roles: { identityPolicyStatements: Statement[] }[];
    };
    return report.roles[0].identityPolicyStatements.map(({ Action: actions }) => actions);
  }

  test('is reported with what AWS documents if it stands alone', () => {
    expect(reportedPolicy((stack) => new FlowLogRole(stack, 'Role'))).toEqual([DOCUMENTED_PERMISSIONS.Statement[0].Action]);
  });

  test('is reported with what its flow logs need', () => {
    expect(reportedPolicy((stack) => flowLogIn(stack)))
      .toEqual([['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'], 'logs:DescribeLogGroups']);
  });
});

describe('roles that are not ours', () => {
  const trusted = new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com');

  test('a role of this stack is given the permissions, and the flow log waits for them', () => {
    const stack = stackIn();
    const role = new iam.Role(stack, 'Mine', { assumedBy: trusted });
    flowLogIn(stack, { destination: FlowLogDestination.toCloudWatchLogs(undefined, { role }) });

    expect(Object.keys(allowed(stack)).sort()).toEqual([...IN_GROUP, 'logs:DescribeLogGroups'].sort());
    expect(resourceOf(stack, 'AWS::EC2::FlowLog').DependsOn).toContainEqual(expect.stringMatching(/^MineDefaultPolicy/));
  });

  test('an imported role is given the permissions, and the flow log waits for them', () => {
    const stack = stackIn();
    const role = iam.Role.fromRoleArn(stack, 'Theirs', 'arn:aws:iam::111122223333:role/theirs');
    flowLogIn(stack, { destination: FlowLogDestination.toCloudWatchLogs(undefined, { role }) });

    expect(propertiesOf(stack, 'AWS::IAM::Policy').Roles).toEqual(['theirs']);
    expect(propertiesOf(stack, 'AWS::EC2::FlowLog').DeliverLogsPermissionArn).toBe('arn:aws:iam::111122223333:role/theirs');
    expect(resourceOf(stack, 'AWS::EC2::FlowLog').DependsOn).toEqual([expect.stringMatching(/^TheirsPolicy/)]);
  });

  test.each<[string, (stack: Stack, other: Stack) => iam.IRole]>([
    ['of this stack', (stack) =>
      iam.Role.fromRoleArn(stack, 'Theirs', 'arn:aws:iam::111122223333:role/theirs', { mutable: false })],
    ['of another stack', (_, other) =>
      iam.Role.fromRoleArn(other, 'Theirs', 'arn:aws:iam::111122223333:role/theirs', { mutable: false })],
  ])('an immutable role %s is left alone', (_, roleIn) => {
    const app = new App();
    const stack = stackIn(app);
    const other = stackIn(app, 'Other');
    flowLogIn(stack, { destination: FlowLogDestination.toCloudWatchLogs(undefined, { role: roleIn(stack, other) }) });

    Template.fromStack(stack).resourceCountIs('AWS::IAM::Policy', 0);
    Template.fromStack(other).resourceCountIs('AWS::IAM::Policy', 0);
    expect(resourceOf(stack, 'AWS::EC2::FlowLog').DependsOn).toBeUndefined();
  });

  test('a role of another stack is given the permissions from this one', () => {
    const app = new App();
    const shared = stackIn(app, 'Shared');
    const role = new iam.Role(shared, 'Mine', { assumedBy: trusted });
    const stack = stackIn(app);
    flowLogIn(stack, { destination: FlowLogDestination.toCloudWatchLogs(undefined, { role }) });

    app.synth();
    expect(shared.dependencies).toEqual([]);
    expect(resourceOf(stack, 'AWS::EC2::FlowLog').DependsOn).toEqual([expect.stringMatching(/^FlowLogRolePolicy/)]);
  });
});

import * as cdk from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { AppReading } from '../../../src/validation/reading/app-reading';
import { Reference, Unknown } from '../../../src/validation/view/template';
import type { Json } from '../../../src/validation/view/template';
import { asParts } from '../../../src/validation/view/values';

// What is known is what CloudFormation would compute; everything else is unknown.

const ENV = { account: '111122223333', region: 'eu-west-1' };
const LITERAL = { resourceId: 'vpc-0123456789abcdef0', resourceType: 'VPC', trafficType: 'ALL', logGroupName: 'group' };

function stackOf(app = new cdk.App(), id = 'S', env?: cdk.Environment): cdk.Stack {
  return new cdk.Stack(app, id, { env });
}

/** The log group name of a flow log that is given this one. */
function read(stack: cdk.Stack, logGroupName: unknown): Json {
  const flowLog = new ec2.CfnFlowLog(stack, 'FlowLog', { ...LITERAL, logGroupName: logGroupName as string });
  return new AppReading(stack.node.root).flowLogs.find(({ path }) => path === flowLog.node.path)!.logGroupName;
}

/** A value as a short text: `?` for what is unknown. */
function outline(value: Json): string {
  return asParts(value).map((part) => {
    if (part instanceof Reference) return `<${part.target.path}.${part.attribute}>`;
    return part instanceof Unknown ? '?' : part;
  }).join('');
}

test.each<[string, (stack: cdk.Stack) => unknown, string]>([
  ['a join of a list that is a parameter', (stack) => cdk.Fn.join('', listParameter(stack)), '?'],
  ['a join of the pieces of a text', (stack) => cdk.Fn.join('-', cdk.Fn.split('/', parameter(stack).valueAsString)), '?'],
  ['a join of a list that is made later', () => cdk.Fn.join('-', cdk.Lazy.list({ produce: () => ['a', 'b'] })), 'a-b'],
  ['a join with a part that is absent', () => cdk.Fn.join('-', ['a', cdk.Aws.NO_VALUE, 'b']), 'a-b'],
  ['the number of a parameter in a text', (stack) => `port-${numberParameter(stack)}`, 'port-?'],
  ['a number that is made later in a text', () => `port-${cdk.Lazy.number({ produce: () => 22 })}`, 'port-22'],
  ['a secret in a text', () => '{{resolve:ssm:/bucket}}/AWSLogs/x', '?/AWSLogs/x'],
  ['a parameter with a default', (stack) => parameter(stack).valueAsString, '?'],
  ['Fn::Sub with variables that are none', () => cdk.Token.asString({ 'Fn::Sub': ['${A}', 'x'] }), '?'],
  ['Fn::Sub of a name that objects have', () => cdk.Token.asString({ 'Fn::Sub': ['a-${constructor}', {}] }), 'a-?'],
  ['Fn::Sub with an escaped name', () => cdk.Token.asString({ 'Fn::Sub': 'a-${!b}' }), 'a-${b}'],
  ['Fn::GetAtt of nothing', () => cdk.Token.asString({ 'Fn::GetAtt': [] }), '?'],
  ['Fn::Join without arguments', () => cdk.Token.asString({ 'Fn::Join': 'x' }), '?'],
])('%s', (_, valueIn, expected) => {
  const stack = stackOf();

  expect(outline(read(stack, valueIn(stack)))).toBe(expected);
});

function parameter(stack: cdk.Stack): cdk.CfnParameter {
  return new cdk.CfnParameter(stack, 'Parameter', { default: 'given' });
}

function listParameter(stack: cdk.Stack): string[] {
  return new cdk.CfnParameter(stack, 'List', { type: 'CommaDelimitedList' }).valueAsList;
}

function numberParameter(stack: cdk.Stack): number {
  return new cdk.CfnParameter(stack, 'Number', { type: 'Number' }).valueAsNumber;
}

describe('an import by name', () => {
  const exporting = (app: cdk.App, id: string, env?: cdk.Environment, scope: cdk.Stage = app) => {
    const stack = new cdk.Stack(scope, id, { env });
    new cdk.CfnOutput(stack, 'Output', { value: `group-of-${id}`, exportName: 'the-group' });
  };

  test.each<[string, (app: cdk.App) => void, string]>([
    ['finds the export of its account and Region', (app) => {
      exporting(app, 'Elsewhere', { ...ENV, region: 'us-east-1' });
      exporting(app, 'Here', ENV);
    }, 'group-of-Here'],
    ['is unknown if only another Region has it', (app) => exporting(app, 'Elsewhere', { ...ENV, region: 'us-east-1' }), '?'],
    ['is unknown if only another account has it', (app) => exporting(app, 'Theirs', { ...ENV, account: '444455556666' }), '?'],
    ['is unknown if the exporting stack goes to wherever it is deployed', (app) => exporting(app, 'Anywhere'), '?'],
    ['finds what another stage of the account exports', (app) => {
      exporting(app, 'Network', ENV, new cdk.Stage(app, 'Base'));
    }, 'group-of-Network'],
  ])('%s', (_, build, expected) => {
    const app = new cdk.App();
    build(app);

    expect(outline(read(stackOf(app, 'S', ENV), cdk.Fn.importValue('the-group')))).toBe(expected);
  });

  test('without an account, finds what its own stage exports, and not what another does', () => {
    const app = new cdk.App();
    const own = new cdk.Stage(app, 'Own');
    exporting(app, 'OfOwn', undefined, own);
    exporting(app, 'OfOther', undefined, new cdk.Stage(app, 'Other'));

    expect(outline(read(new cdk.Stack(own, 'S'), cdk.Fn.importValue('the-group')))).toBe('group-of-OfOwn');
    expect(outline(read(new cdk.Stack(new cdk.Stage(app, 'Third'), 'S'), cdk.Fn.importValue('the-group')))).toBe('?');
  });

  test('of what imports it itself is unknown', () => {
    const stack = stackOf();
    new cdk.CfnOutput(stack, 'One', { value: cdk.Fn.importValue('other'), exportName: 'one' });
    new cdk.CfnOutput(stack, 'Other', { value: cdk.Fn.importValue('one'), exportName: 'other' });

    expect(outline(read(stack, cdk.Fn.importValue('one')))).toBe('?');
  });
});

describe('the template counts', () => {
  const flowLogsOf = (stack: cdk.Stack) => new AppReading(stack.node.root).flowLogs;

  test('where a class writes its properties in another way', () => {
    const stack = stackOf();
    new (class extends ec2.CfnFlowLog {
      protected override renderProperties(props: Record<string, unknown>) {
        return { ...super.renderProperties(props), TrafficType: 'REJECT' };
      }
    })(stack, 'FlowLog', LITERAL);

    expect(flowLogsOf(stack)).toMatchObject([{ trafficType: 'REJECT', logGroupName: 'group' }]);
  });

  test('where an override makes a flow log of something else, or something else of a flow log', () => {
    const stack = stackOf();
    const properties = { ResourceId: 'vpc-1' };
    new cdk.CfnResource(stack, 'Made', { type: 'Acme::Log', properties }).addOverride('Type', 'AWS::EC2::FlowLog');
    new ec2.CfnFlowLog(stack, 'Unmade', LITERAL).addOverride('Type', 'Acme::Log');

    expect(flowLogsOf(stack)).toMatchObject([{ path: 'S/Made', resourceId: 'vpc-1' }]);
  });

  test('where an override replaces all properties', () => {
    const stack = stackOf();
    new ec2.CfnFlowLog(stack, 'FlowLog', LITERAL).addOverride('Properties', { TrafficType: { Ref: 'AWS::NoValue' } });

    expect(flowLogsOf(stack)).toMatchObject([{ trafficType: undefined }]);
  });

  test('where a macro adds properties: what is not literally there is unknown', () => {
    const stack = stackOf();
    new cdk.CfnResource(stack, 'FlowLog', {
      type: 'AWS::EC2::FlowLog', properties: { 'ResourceId': 'vpc-1', 'Fn::Transform': { Name: 'AWS::Include' } },
    });

    expect(flowLogsOf(stack)).toMatchObject([{ resourceId: 'vpc-1', trafficType: new Unknown() }]);
  });

  test('where nothing but a macro tells the properties: all are unknown', () => {
    const stack = stackOf();
    new ec2.CfnFlowLog(stack, 'FlowLog', LITERAL)
      .addOverride('Properties', { 'Fn::Transform': { Name: 'AWS::Include', Parameters: {} } });
    new cdk.CfnResource(stack, 'Raw', { type: 'AWS::EC2::FlowLog', properties: { 'Fn::Transform': { Name: 'AWS::Include' } } });

    expect(flowLogsOf(stack).find(({ path }) => path === 'S/Raw')!.trafficType).toBeInstanceOf(Unknown);
  });

  test('where a policy without principals is left out', () => {
    const stack = stackOf();
    new iam.Policy(stack, 'Nobodys', {
      statements: [new iam.PolicyStatement({ actions: ['ec2:DescribeFlowLogs'], resources: ['arn:aws:ec2:::x'] })],
    });

    expect(new AppReading(stack.node.root).flowLogStatements).toEqual([]);
  });
});

test('a resource that refuses to tell its VPC hurts nobody', () => {
  const stack = stackOf();
  new (class extends cdk.Resource {
    public get vpcId(): string { throw new Error('no VPC'); }
    public get vpcArn(): string { throw new Error('no VPC'); }
  })(stack, 'Refusing');

  expect(outline(read(stack, 'group'))).toBe('group');
});

test('an import of a VPC into a stack of another account says nothing of its owner', () => {
  const app = new cdk.App();
  const importing = stackOf(app, 'Theirs', { ...ENV, account: '444455556666' });
  ec2.Vpc.fromVpcAttributes(importing, 'Vpc', { vpcId: LITERAL.resourceId, availabilityZones: ['eu-west-1a'] });
  new ec2.CfnFlowLog(stackOf(app, 'Ours', ENV), 'FlowLog', LITERAL);

  expect(new AppReading(app).flowLogs[0].target).toEqual({});
});

test('inline policies with a hole are read as the CDK writes them', () => {
  const stack = stackOf();
  const describing = { Effect: 'Allow', Action: 'ec2:DescribeFlowLogs', Resource: '*' };
  new iam.CfnUser(stack, 'User', {
    policies: [undefined as never, { policyName: 'p', policyDocument: { Statement: [describing] } }],
  });

  expect(new AppReading(stack.node.root).flowLogStatements).toHaveLength(1);
});

test('twice as many exports, imports and logical ids are twice the work', () => {
  expect(resolvedTexts(80)).toBe(2 * resolvedTexts(40));
});

/** How many texts the CDK is asked for while an app is read that refers to each of its resources and exports by name. */
function resolvedTexts(count: number): number {
  const app = new cdk.App();
  const exporting = stackOf(app, 'Exporting', ENV);
  const importing = stackOf(app, 'Importing', ENV);
  for (let i = 0; i < count; i++) {
    new cdk.CfnOutput(exporting, `Output${i}`, { value: `group${i}`, exportName: `${cdk.Aws.ACCOUNT_ID}-${i}` });
    new cdk.CfnResource(importing, `Raw${i}`, { type: 'AWS::EC2::VPC' }).overrideLogicalId(`Raw${i}`);
    new ec2.CfnFlowLog(importing, `FlowLog${i}`, {
      ...LITERAL, resourceId: cdk.Token.asString({ Ref: `Raw${i}` }), logGroupName: cdk.Fn.importValue(`${ENV.account}-${i}`),
    });
  }
  const resolve = jest.spyOn(cdk.Stack.prototype, 'resolve');
  const { flowLogs } = new AppReading(app);
  const read = flowLogs.map(({ resourceId, logGroupName }) => outline(resourceId) + outline(logGroupName));
  const calls = resolve.mock.calls.length;
  resolve.mockRestore();

  expect(read[1]).toBe('<Importing/Raw1.Ref>group1');
  return calls;
}

test('of a template entry, what no rule looks at is not even resolved', () => {
  const stack = stackOf();
  const flowLog = new ec2.CfnFlowLog(stack, 'FlowLog', LITERAL);
  const produce = jest.fn(() => 'a note');
  flowLog.cfnOptions.metadata = { Note: cdk.Lazy.string({ produce }) };

  expect(new AppReading(stack.node.root).flowLogs[0].resourceType).toBe('VPC');
  expect(produce).not.toHaveBeenCalled();
});

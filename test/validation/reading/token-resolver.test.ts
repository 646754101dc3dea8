import { App, Aws, CfnParameter, Fn, Lazy, Stack, Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as fc from 'fast-check';
import { MARK, TokenResolver } from '../../../src/validation/reading/token-resolver';

let stack: Stack;
let resolver: TokenResolver;
beforeEach(() => {
  stack = new Stack(new App(), 'Stack');
  resolver = new TokenResolver();
});

const resolve = (value: unknown) => resolver.resolve(value, stack);

/** What is marked, by path and attribute. */
const marked = () => resolver.marked.map(({ target, displayName }) => `${target.node.path}.${displayName}`);

test('plain values stay what they are', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    const withoutNull = JSON.stringify(value).includes('null') ? undefined : value;
    if (withoutNull !== undefined) expect(resolve(withoutNull)).toEqual(withoutNull);
  }));
});

test.each<[string, unknown]>([
  ['a text', 'a ${Token[TOKEN.99999]}'], ['a number in a text', '-1.8881546113476936e+289'], ['a number', -1.8881546113476936e+289],
  ['a list', ['#{Token[TOKEN.99999]}']],
])('%s that only looks like a token stays what it is', (_, odd) => {
  expect(resolve({ odd })).toEqual({ odd });
});

test('what is absent is left out, as in templates', () => {
  expect(resolve({ a: undefined, b: null, c: [undefined, 1, null] })).toEqual({ c: [1] });
  expect([resolve(null), resolve(undefined)]).toEqual([undefined, undefined]);
});

test('a reference to a resource is marked, in whatever it stands', () => {
  const vpc = new ec2.CfnVPC(stack, 'Vpc');
  const number = new CfnParameter(stack, 'Port', { type: 'Number' });

  expect(resolve({ id: vpc.ref, text: `a-${vpc.attrVpcId}-b`, port: number.valueAsNumber, list: [vpc.ref] })).toEqual({
    id: { [MARK]: 0 },
    text: { 'Fn::Join': ['', ['a-', { [MARK]: 1 }, '-b']] },
    port: { [MARK]: 2 },
    list: [{ [MARK]: 3 }],
  });
  expect(marked()).toEqual(['Stack/Vpc.Ref', 'Stack/Vpc.VpcId', 'Stack/Port.Ref', 'Stack/Vpc.Ref']);
});

test('a list that is a token is one value', () => {
  const vpc = new ec2.CfnVPC(stack, 'Vpc');

  expect(resolve(vpc.attrCidrBlockAssociations)).toEqual({ [MARK]: 0 });
  expect(resolve(Fn.split(',', 'a,b'))).toEqual(stack.resolve(Fn.split(',', 'a,b')));
});

test('pseudo parameters and functions are as in the template', () => {
  expect(resolve(Aws.REGION)).toEqual({ Ref: 'AWS::Region' });
  expect(resolve(`x-${Aws.REGION}`)).toEqual({ 'Fn::Join': ['', ['x-', { Ref: 'AWS::Region' }]] });
  expect(resolve(Fn.importValue('Name'))).toEqual({ 'Fn::ImportValue': 'Name' });
});

test('a reference inside of a function is marked as well', () => {
  const vpc = new ec2.CfnVPC(stack, 'Vpc');

  expect(resolve(Fn.select(0, [vpc.ref, 'b']))).toEqual({ 'Fn::Select': [0, [{ [MARK]: 0 }, 'b']] });
  expect(resolve(Fn.base64(vpc.ref))).toEqual({ 'Fn::Base64': { [MARK]: 1 } });
});

test('what is produced late is resolved, and joined to text around it', () => {
  expect(resolve({ a: Lazy.string({ produce: () => 'b' }), c: Lazy.any({ produce: () => ({ d: Lazy.number({ produce: () => 5 }) }) }) }))
    .toEqual({ a: 'b', c: { d: 5 } });
  expect(resolve(`a${Lazy.string({ produce: () => 'b' })}c`)).toBe('abc');
  expect(resolve(`a${Token.asString(undefined)}`)).toBe('a');
});

test('a policy has the statements that the CDK writes', () => {
  const document = new iam.PolicyDocument({ statements: [
    new iam.PolicyStatement({ actions: ['s3:Get*', 's3:List*'], resources: ['*'], principals: [new iam.AnyPrincipal()] }),
  ] });

  expect(resolve(document)).toEqual(stack.resolve(document));
});

test('a reference to what no template can refer to is the business of the CDK', () => {
  expect(resolve(stack.stackName)).toBe('Stack');
  expect(resolver.marked).toEqual([]);
});

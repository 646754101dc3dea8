import { CfnParameter, type Stack } from 'aws-cdk-lib';
import { IntrinsicFunctions, isIntrinsic } from '../../../src/validation/reading/intrinsic-functions';
import { Unknown } from '../../../src/validation/view/template';
import type { Json } from '../../../src/validation/view/template';
import { stackIn } from '../../support/stacks';
import { STACK, stackIn as viewIn } from '../../support/views';

const stack = stackIn();
const parameter = new CfnParameter(stack, 'Known');

/** Functions in an app that has one parameter, exports one value and may be bound to an environment. */
const functions = (view = STACK) => new IntrinsicFunctions({
  read: (value) => value as Json,
  element: (_stack: Stack, logicalId) => logicalId === 'Known' ? parameter : undefined,
  reference: (target, attribute) => `<${target.node.id}.${attribute}>`,
  imported: (name) => name === 'Exported' ? 'value' : undefined,
  stackView: () => view,
});

const evaluate = (name: string, argument: unknown) => functions().evaluate(name, argument, stack);

test.each<[string, boolean]>([['Ref', true], ['Fn::Join', true], ['Fn::Anything', true], ['Reference', false], ['Condition', false]])(
  '%s is an intrinsic function: %s', (name, expected) => {
    expect(isIntrinsic(name)).toBe(expected);
  });

test.each<[string, unknown, Json]>([
  ['Ref', 'Known', '<Known.Ref>'],
  ['Fn::GetAtt', ['Known', 'Arn'], '<Known.Arn>'],
  ['Fn::GetAtt', 'Known.Outputs.Id', '<Known.Outputs.Id>'],
  ['Fn::GetAtt', ['Known', 'Outputs', 'Id'], '<Known.Outputs.Id>'],
  ['Ref', 'AWS::NoValue', undefined],
  ['Fn::Join', ['-', ['a', 'b', 'c']], 'a-b-c'],
  ['Fn::Join', ['', []], ''],
  ['Fn::Sub', 'a-${Known}-${Known.Arn}', 'a-<Known.Ref>-<Known.Arn>'],
  ['Fn::Sub', ['${a}${Known}', { a: 'b' }], 'b<Known.Ref>'],
  ['Fn::Sub', ['${Known}', { Known: 'mine' }], 'mine'],
  ['Fn::Sub', 'a${!Known}b', 'a${Known}b'],
  ['Fn::ImportValue', 'Exported', 'value'],
])('%s of %j is known', (name, argument, result) => {
  expect(evaluate(name, argument)).toBe(result);
});

test.each<[string, unknown, unknown]>([
  ['Ref', 'Other', { Ref: 'Other' }],
  ['Fn::GetAtt', ['Other', 'Arn'], { 'Fn::GetAtt': ['Other', 'Arn'] }],
  ['Fn::GetAtt', ['Known'], { 'Fn::GetAtt': ['Known'] }],
  ['Fn::GetAtt', ['Known', { Ref: 'Name' }], { 'Fn::GetAtt': ['Known', { Ref: 'Name' }] }],
  ['Fn::Join', ['-', 'text'], { 'Fn::Join': ['-', 'text'] }],
  ['Fn::Join', [{ Ref: 'Known' }, ['a']], { 'Fn::Join': [{ Ref: 'Known' }, ['a']] }],
  ['Fn::Sub', ['${a}', null], { 'Fn::Sub': ['${a}', null] }],
  ['Fn::ImportValue', 'Other', { 'Fn::ImportValue': 'Other' }],
  ['Fn::ImportValue', { Ref: 'Known' }, { 'Fn::ImportValue': { Ref: 'Known' } }],
  ['Fn::If', ['C', 'a', 'b'], { 'Fn::If': ['C', 'a', 'b'] }],
])('%s of %j is unknown, with what the template says', (name, argument, template) => {
  const result = evaluate(name, argument);

  expect(result).toBeInstanceOf(Unknown);
  expect((result as Unknown).template).toEqual(template);
});

test('a join with a hole keeps its known parts', () => {
  const result = evaluate('Fn::Join', ['-', ['a', new Unknown(), 'b']]) as Unknown;

  expect(result.parts).toEqual(['a-', expect.any(Unknown), '-b']);
});

test('account and Region are those of the stack, other pseudo parameters are not known', () => {
  const bound = functions(viewIn('111122223333', 'eu-west-1'));

  expect(['AWS::AccountId', 'AWS::Region'].map((name) => bound.evaluate('Ref', name, stack))).toEqual(['111122223333', 'eu-west-1']);
  expect(evaluate('Ref', 'AWS::StackName')).toMatchObject({ pseudoParameter: 'AWS::StackName' });
  expect(bound.evaluate('Fn::Sub', 'arn:${AWS::Region}', stack)).toBe('arn:eu-west-1');
});

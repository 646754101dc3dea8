import { Aws, CfnParameter, Stack, Token } from 'aws-cdk-lib';
import { fragmentsOf, hasToken, piecesOf, splitOnce } from '../../../src/validation/reading/text-pieces';

const stack = new Stack();
const number = new CfnParameter(stack, 'Port', { type: 'Number' }).valueAsNumber;

test.each<[string, boolean]>([
  [Aws.REGION, true],
  [`logs-${Aws.REGION}-x`, true],
  [`port ${number}`, true],
  ['plain', false],
  ['Token[', false],
  ['${Token[TOKEN.x', false],
  ['5e+289', false],
  ['-1.8881546113476936e+289', false],
  ['${Token[TOKEN.99999]}', false],
])('%s has a token: %s', (text, expected) => {
  expect(hasToken(text)).toBe(expected);
});

test('tokens stand apart from what is around them', () => {
  const fragments = fragmentsOf(`a-${Aws.REGION}-b`);

  expect(fragments?.map((fragment) => typeof fragment === 'string' ? fragment : stack.resolve(fragment.token) as unknown))
    .toEqual(['a-', { Ref: 'AWS::Region' }, '-b']);
  expect(fragmentsOf('plain')).toBeUndefined();
  expect(fragmentsOf(Aws.REGION)).toHaveLength(1);
});

test('names in braces stand apart, in joined texts, too', () => {
  expect(piecesOf('a${b}c${!d}')).toEqual(['a', '${b}', 'c', '${!d}', '']);
  expect(piecesOf({ 'Fn::Join': ['', ['a${b}', { Ref: 'c' }]] })).toEqual(['a', '${b}', '', { Ref: 'c' }]);
  expect(piecesOf({ 'Fn::Join': [',', ['a', 'b']] })).toEqual([{ 'Fn::Join': [',', ['a', 'b']] }]);
  expect(piecesOf({ Ref: 'a' })).toEqual([{ Ref: 'a' }]);
  expect(piecesOf(undefined)).toEqual([undefined]);
});

test('a token within such a text is a piece', () => {
  const pieces = piecesOf(`\${a}-${Token.asString({ Ref: 'B' })}`);

  expect(pieces.slice(0, 3)).toEqual(['', '${a}', '-']);
  expect(stack.resolve(pieces[3])).toEqual({ Ref: 'B' });
});

test.each<[string, string[]]>([['Vpc', ['Vpc']], ['Vpc.Id', ['Vpc', 'Id']], ['Nested.Outputs.Id', ['Nested', 'Outputs.Id']], ['.a', ['', 'a']]])(
  '%s is split at its first dot', (path, parts) => {
    expect(splitOnce(path)).toEqual(parts);
  });

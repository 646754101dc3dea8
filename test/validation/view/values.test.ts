import * as fc from 'fast-check';
import { Unknown } from '../../../src/validation/view/template';
import type { Json } from '../../../src/validation/view/template';
import { asParts, differ, memberOf, objectOf, same, shown, targetOf, textOf } from '../../../src/validation/view/values';
import { Reference, UNKNOWN, view } from '../../support/views';

const group = view('log-group');
const account = () => new Unknown({ pseudoParameter: 'AWS::AccountId' });

test('two texts are known to differ', () => {
  expect(differ('a', 'b')).toBe(true);
});

test.each<[string, Json, Json]>([
  ['equal texts', 'a', 'a'], ['a text and an unknown value', 'a', UNKNOWN], ['a text and nothing', 'a', undefined],
  ['two references', new Reference(group), new Reference(view('log-group', { logicalId: 'Other' }))],
])('%s are not known to differ', (_, one, other) => {
  expect(differ(one as string, other as string)).toBe(false);
});

test.each<[string, Json, Json, boolean]>([
  ['equal texts', 'a', 'a', true],
  ['references to one resource', new Reference(group), new Reference(view('log-group')), true],
  ['one pseudo parameter', account(), account(), true],
  ['two attributes of a resource', new Reference(group), new Reference(group, 'Arn'), false],
  ['two unknown values', UNKNOWN, UNKNOWN, false],
  ['a reference and an unknown value', new Reference(group), UNKNOWN, false],
  ['a pseudo parameter and a text', account(), 'AWS::AccountId', false],
  ['nothing and nothing', undefined, undefined, false],
])('whether they are the same: %s', (_, one, other, expected) => {
  expect(same(one as string, other as string)).toBe(expected);
});

test.each<[string, Json, boolean]>([
  ['a reference', new Reference(group, 'Arn'), true],
  ['a text around a reference', new Unknown({ parts: [new Reference(group, 'Arn'), ':*'] }), true],
  ['a text that goes on in the same name', new Unknown({ parts: [new Reference(group, 'Arn'), 'x'] }), false],
  ['a text that begins with another one', new Unknown({ parts: ['x', new Reference(group, 'Arn')] }), false],
  ['a text that begins with its id', new Unknown({ parts: [new Reference(group, 'Ref'), ':*'] }), false],
  ['a text of two references', new Unknown({ parts: [new Reference(group, 'Arn'), new Reference(group, 'Arn')] }), false],
  ['a reference to another kind', new Reference(view('bucket')), false],
  ['an unknown value', UNKNOWN, false],
  ['a text', 'TheLogGroup', false],
])('whether %s leads to the resource', (_, value, expected) => {
  expect(targetOf(value, 'log-group') === group).toBe(expected);
});

test('a text that is taken apart and put together again is the same', () => {
  const part = fc.oneof(fc.string(), fc.constant(UNKNOWN), fc.constant(new Reference(group)));

  fc.assert(fc.property(fc.array(part), (parts) => {
    const text = textOf(parts);

    expect(textOf(asParts(text))).toEqual(text);
    expect(shown(text)).toBe(parts.map((one) => typeof one === 'string' ? one : shown(one)).join(''));
  }));
});

test.each<[string, Json]>([
  ['a list', ['a']], ['a reference', new Reference(group)], ['an unknown value', UNKNOWN], ['a text', 'a'], ['nothing', undefined],
])('%s is not an object', (_, value) => {
  expect(objectOf(value)).toBeUndefined();
});

test('a member is what the object has, and unknown where a macro may add it', () => {
  const object = { Name: 'a' };

  expect(objectOf(object)).toBe(object);
  expect([memberOf(object, 'Name'), memberOf(object, 'Other')]).toEqual(['a', undefined]);
  expect(memberOf({ 'Fn::Transform': 'Macro', 'Name': 'a' }, 'Name')).toBe('a');
  expect(memberOf({ 'Fn::Transform': 'Macro' }, 'Other')).toBeInstanceOf(Unknown);
});

test('known pieces next to each other are one, and empty ones are left out', () => {
  expect(textOf(['a', '', 'b'])).toBe('ab');
  expect(textOf([])).toBe('');
  expect(textOf(['', UNKNOWN, ''])).toBe(UNKNOWN);
  expect(textOf([UNKNOWN, 'a', 'b'])).toMatchObject({ parts: [UNKNOWN, 'ab'] });
});

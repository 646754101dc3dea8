import { surelyDiffers } from '../../../src/validation/questions/sure-difference';
import { Unknown } from '../../../src/validation/view/template';
import type { Value } from '../../../src/validation/view/template';
import { Reference, STACK, UNKNOWN, view } from '../../support/views';

const name = new Unknown({ pseudoParameter: 'AWS::StackName' });
const joined = (...parts: (string | Unknown | Reference)[]) => new Unknown({ parts });
const elsewhere = { ...STACK, path: 'Other' };

test.each<[string, Value<string>, Value<string>, boolean]>([
  ['equal texts', 'a', 'a', false],
  ['other texts', 'a', 'b', true],
  ['a longer text', 'ab', 'a', true],
  ['a shorter text', 'a', 'ab', true],
  ['a text under a pattern', 'abc', 'a*', false],
  ['a text beside a pattern', 'xbc', 'a*', true],
  ['a text under a question mark', 'ab', '?b', false],
  ['a text that begins unknown, and one', joined(UNKNOWN, 'b'), 'ac', false],
  ['a text, and one that begins unknown', 'ac', joined(UNKNOWN, 'b'), false],
  ['siblings under the name of the stack', joined('/', name, '/a'), joined('/', name, '/b'), true],
  ['the same under the name of the stack', joined('/', name, '/a'), joined('/', name, '/a'), false],
  ['the name of the stack and a text', joined('/', name), '/prod', false],
  ['what is not known', joined('/', UNKNOWN, '/a'), joined('/', UNKNOWN, '/b'), false],
  ['a text and its copy', new Reference(view('log-group')), joined(new Reference(view('log-group')), '-copy'), true],
])('whether %s surely differ: %p, %p, %p', (_, text, pattern, expected) => {
  expect(surelyDiffers({ text, stack: STACK }, { text: pattern, stack: STACK })).toBe(expected);
});

test('the name of one stack may be anything to another', () => {
  expect(surelyDiffers({ text: joined(name, 'a'), stack: STACK }, { text: joined(name, 'b'), stack: elsewhere })).toBe(false);
});

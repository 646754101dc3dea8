import fc from 'fast-check';
import { element, escaped } from '../../src/chart/markup';
import { printable } from '../../src/model/printable';
import { parseXml } from '../support/xml';

/** Texts of all kinds of characters, and of those that mean something in XML, HTML or CSS. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...`<>&"'/=!-[]();#x\u0000\u001b\u202e\ud800\udc00\ufffe\uffff`) }),
  fc.constantFrom('<script>alert(1)</script>', '"><image href="x" onerror="y"/>', ']]>', '<!--', '&#x3c;', '</title></svg>'),
);

test('any text is a text again, in an element and in an attribute', () => {
  fc.assert(fc.property(texts, (text) => {
    const shown = printable(text).replace(/[\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\uFFFD');

    const { texts: read, attributes, elements } = parseXml(element('text', { title: text }, text).text);

    expect({ read: read.join(''), attribute: attributes.get('title'), elements })
      .toEqual({ read: shown, attribute: shown, elements: [] });
  }));
});

test('finished markup is not escaped again', () => {
  expect(element('g', {}, element('text', {}, '<'), [element('rect', {})]).text).toBe('<g><text>&lt;</text><rect/></g>');
});

test('an attribute that is undefined is left out, and a number has two digits after the point', () => {
  expect(element('rect', { x: 1 / 3, y: 2, fill: undefined }).text).toBe('<rect x="0.33" y="2"/>');
});

test('an element that HTML wants an end of has one, even without content', () => {
  expect(element('p', {}, '').text).toBe('<p></p>');
});

test('control characters and half a surrogate pair are not in a picture', () => {
  expect(escaped('a\u0000\u001b[2J\ud800b\ufffe')).toBe('a  [2J\uFFFDb\uFFFD');
});

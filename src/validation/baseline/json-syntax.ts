/** Where a text stops being JSON. */
export interface JsonFault {
  /** What should have come there, as a reader would say it. */
  readonly expected: string;

  /** The number of UTF-16 code units before the place. */
  readonly offset: number;
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y; // eslint-disable-line no-control-regex
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type State = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'after-value' | 'end';

const EXPECTED: Record<State, string> = {
  'value': 'a value',
  'first-value': 'a value or \']\'',
  'key': 'a key in double quotes',
  'first-key': 'a key in double quotes or \'}\'',
  'colon': '\':\'',
  'after-value': '\',\' or a closing bracket',
  'end': 'the end of the file',
};

const BAD_STRING = 'a text that ends with a double quote on the same line';

/**
 * The first place where a text is not JSON, or undefined if all of it is.
 * `JSON.parse` knows, but not every Node version says so: 20 gives no position for an unexpected token.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: string[] = [];
  let state: State = 'value';
  let offset = skip(SPACE, text, 0);
  while (offset < text.length) {
    const [next, length] = step(state, open, text, offset);
    if (next === undefined) return { expected: isBadString(text, offset) ? BAD_STRING : EXPECTED[state], offset };
    state = next;
    offset = skip(SPACE, text, offset + length);
  }
  return state === 'end' ? undefined : { expected: EXPECTED[state], offset };
}

/** What follows the token at `offset`, and how long the token is; undefined if it does not belong there. */
function step(state: State, open: string[], text: string, offset: number): [State | undefined, number] {
  const char = text[offset];
  const afterValue = (): State => (open.length === 0 ? 'end' : 'after-value');
  switch (state) {
    case 'first-value':
    case 'value': {
      if (char === '{' || char === '[') {
        open.push(char);
        return [char === '{' ? 'first-key' : 'first-value', 1];
      }
      if (char === ']' && state === 'first-value') return [closed(open, afterValue), 1];
      const length = skip(STRING, text, offset) - offset || skip(SCALAR, text, offset) - offset;
      return [length > 0 ? afterValue() : undefined, length];
    }
    case 'first-key':
    case 'key': {
      if (char === '}' && state === 'first-key') return [closed(open, afterValue), 1];
      const length = skip(STRING, text, offset) - offset;
      return [length > 0 ? 'colon' : undefined, length];
    }
    case 'colon':
      return [char === ':' ? 'value' : undefined, 1];
    case 'after-value': {
      const inObject = open[open.length - 1] === '{';
      if (char === ',') return [inObject ? 'key' : 'value', 1];
      return [char === (inObject ? '}' : ']') ? closed(open, afterValue) : undefined, 1];
    }
    case 'end':
      return [undefined, 0];
  }
}

function closed(open: string[], afterValue: () => State): State {
  open.pop();
  return afterValue();
}

function isBadString(text: string, offset: number): boolean {
  return text[offset] === '"' && skip(STRING, text, offset) === offset;
}

/** The offset behind what the sticky pattern matches at `offset`; `offset` itself if it matches nothing. */
function skip(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

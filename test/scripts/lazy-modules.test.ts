import { deferRequires } from '../../scripts/lazy-modules';

/** What a module exports that is made of this text, and the paths that it has loaded so far. */
function evaluate(text: string, modules: Record<string, unknown>) {
  const loaded: string[] = [];
  const exported: Record<string, unknown> = {};
  const load = (path: string) => {
    loaded.push(path);
    return modules[path];
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is the compiler's text, rewritten
  const run = new Function('require', 'exports', text) as (...args: unknown[]) => void;
  run(load, exported);
  return { exported, loaded };
}

test('a module is loaded when it is first used, and once', () => {
  const text = deferRequires('const a_1 = require("./a");\nexports.sum = () => a_1.one + a_1.one;');

  const { exported, loaded } = evaluate(text, { './a': { one: 1 } });

  expect(loaded).toEqual([]);
  expect((exported.sum as () => number)()).toBe(2);
  expect((exported.sum as () => number)()).toBe(2);
  expect(loaded).toEqual(['./a']);
});

test.each([
  ['a constructor', 'new a_1.Box(7).value', 7],
  ['a call without a receiver', '(0, a_1.id)(7)', 7],
  ['a shorthand property', '({ a_1 }).a_1.seven', 7],
  ['a property of the same name', '({ a_1: 7 }).a_1', 7],
  ['a member of the same name', 'a_1.a_1', 7],
  ['a class that is extended', 'new (class extends a_1.Box {})(7).value', 7],
])('%s means what it meant', (_, expression, expected) => {
  class Box { constructor(readonly value: number) {} }
  const text = deferRequires(`const a_1 = require("./a");\nexports.answer = () => ${expression};`);

  const { exported } = evaluate(text, { './a': { Box, id: (value: number) => value, seven: 7, a_1: 7 } });

  expect((exported.answer as () => number)()).toBe(expected);
});

test('a namespace that goes through the bundler\'s helper is deferred, too', () => {
  const text = deferRequires('let a = require("./a");\na = runtime.t(a);\nexports.one = () => a.one;');

  const { exported, loaded } = evaluate(text, { './a': { one: 1 } });

  expect(loaded).toEqual([]);
  expect((exported.one as () => number)()).toBe(1);
});

const GETTER = `Object.defineProperty(exports, "one", {
  enumerable: true,
  get: function () {
    return a.x;
  }
});`;

test.each([
  ['a value', 'exports.one = a.x;'],
  ['a binding', GETTER],
])('%s that is exported again is loaded when it is used', (_, statement) => {
  const text = deferRequires(`const a = require("./a");\n${statement}`);

  const { exported, loaded } = evaluate(text, { './a': { x: 1 } });

  expect(Object.keys(exported)).toEqual(['one']);
  expect(loaded).toEqual([]);
  expect([exported.one, exported.one]).toEqual([1, 1]);
  expect(loaded).toEqual(['./a']);
});

test('the loader of ES modules, which only reads, finds the names that are exported again', () => {
  expect(deferRequires(`const a = require("./a");\n${GETTER}\nexports.two = a.y;`)).toContain('exports.one = exports.two = void 0;');
});

test('an export of the file itself stays as it is', () => {
  const { exported } = evaluate(deferRequires('const a = require("./a");\nconst own = { x: 7 };\nexports.seven = own.x;'), {});

  expect(exported).toEqual({ seven: 7 });
});

test('a default import, which the CDK has none of, is refused', () => {
  expect(() => deferRequires('let a = require("a");\nexports.one = () => a.default;'))
    .toThrow("the default of 'a' is imported; import it by name");
});

test('a shadowed import is refused', () => {
  expect(() => deferRequires('const ec2 = require("aws-ec2");\nfunction f(ec2) { return ec2; }'))
    .toThrow("the import 'ec2' is shadowed; give one of the two another name");
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as ts from 'typescript';

const root = join(__dirname, '..');
const src = join(root, 'src');

/** Files with behavior that no test of their name can show, each with the reason. */
const EXCEPTIONS = new Map([
  ['cli/main.ts', 'runs when it is loaded: scripts/test-package.sh and the projects in other languages run it as a command'],
]);

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts')).map((file) => file.split(sep).join('/'));
const testOf = (file: string) => join(root, 'test', file.replace(/\.ts$/, '.test.ts'));

test('every file of src/ with behavior has a test of its name', () => {
  const untested = files.filter((file) => !EXCEPTIONS.has(file) && !existsSync(testOf(file)));
  const missing = untested.filter((file) => showsBehavior(readFileSync(join(src, file), 'utf8')));

  expect(missing).toEqual([]);
});

test('no exception is out of date', () => {
  expect([...EXCEPTIONS.keys()].filter((file) => !existsSync(join(src, file)) || existsSync(testOf(file)))).toEqual([]);
});

test.each<[string, boolean]>([
  ['export interface A { readonly b: string; }', false],
  [`export type A = 'b' | 'c';`, false],
  ['export enum A { B = 1 }', false],
  [`export * from './a';`, false],
  ['export const A = 2 ** 10;', false],
  [`export const A = new Map([['a', 1]]);`, false],
  ['export class A extends Error {}', false],
  ['export class A { private constructor() {} }', false],
  ['export class A { constructor(b: B) { this.b = b.b ?? []; } }', false],
  ['export abstract class A { public abstract b(): string; }', false],
  ['export function a(): number { return 1; }', true],
  ['export const a = [1].map((b) => b + 1);', true],
  ['export class A { public get b() { return 1; } }', true],
  ['export class A { constructor(b: () => void) { b(); } }', true],
])('%s has behavior: %s', (text, expected) => {
  expect(showsBehavior(text)).toBe(expected);
});

test('every test that stands where a file of src/ would is of such a file, or says in the list of folders that it is of several', () => {
  const strays = filesBelow(join(root, 'test')).map((file) => relative(join(root, 'test'), file).split(sep).join('/'))
    .filter((file) => file.endsWith('.test.ts') && existsSync(join(src, file.split('/')[0])))
    .filter((file) => !existsSync(join(src, file.replace(/\.test\.ts$/, '.ts'))) && !OF_SEVERAL.some((name) => name.test(file)));

  expect(strays).toEqual([]);
});

/** Tests of what several files do together. */
const OF_SEVERAL = [
  /^(cli|filter-pattern|simulation)\/documentation\.test\.ts$/, // held to AWS's pages and ours
  /^(filter-pattern|query)\/laws\.test\.ts$/, // what holds for all questions and patterns
  /^constructs\/property-injection\.test\.ts$/, // every construct
  /^filter-pattern\/conformance\.test\.ts$/, // recorded from AWS
  /^model\/python-names\.test\.ts$/,
  /^simulation\/late-records\.test\.ts$/,
  // Whole apps.
  /^validation\/(decided-at-deployment|hostile-names|limitations|mutations|right-apps|rules-in-apps)\.test\.ts$/,
  /^validation\/(random-[\w-]+|reads)\.test\.ts$/,
  /^validation\/(faults|right-apps)\//,
  /^validation\/plugin\/baseline-(sequences|ways-out)\.test\.ts$/, // several syntheses in a row
];

/** Whether a file does something, rather than only say what there is: types, constants, classes that keep what they are given. */
function showsBehavior(text: string): boolean {
  const does = (node: ts.Node): boolean => {
    const hasBody = ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
    return (hasBody && !onlyKeeps(node)) || (ts.forEachChild(node, does) ?? false);
  };
  return does(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true));
}

/** Whether it is a constructor that does no more than `this.name = name`, or `this.name = name ?? []`. */
function onlyKeeps(node: ts.Node): boolean {
  return ts.isConstructorDeclaration(node)
    && node.body!.statements.every((statement) => /^this\.\w+ = [\w.]+( \?\? [^()]*)?;$/.test(statement.getText()));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]);
}

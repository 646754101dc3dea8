// A file of the package loads another only when it first uses it, as the build of aws-cdk-lib does with its own.
// See docs/decisions/0016-lazy-modules.md.
import * as ts from 'typescript';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Import = ts.VariableDeclaration & { readonly name: ts.Identifier };

/** The text of a file that the bundler has written, its requires deferred. */
export function deferRequires(text: string): string {
  const source = ts.createSourceFile('module.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const edits: Edit[] = [];
  const imported = new Map<string, ts.Identifier>();
  const reExports: string[] = [];
  for (const statement of source.statements) {
    const { name, initializer } = importOf(statement) ?? {};
    const reExport = reExportOf(statement, imported);
    if (name !== undefined) {
      imported.set(name.text, name);
      edits.push({ ...rangeOf(statement), text: onFirstUse(name.text, initializer!.getText()) });
    } else if (isInterop(statement, imported)) {
      edits.push({ ...rangeOf(statement), text: '' });
    } else if (reExport !== undefined) {
      reExports.push(reExport);
      edits.push({ ...rangeOf(statement), text: '' });
    } else {
      visit(statement);
    }
  }
  const deferred = edits.sort((a, b) => b.start - a.start) // from the end, so that the places of the others stay
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
  return deferred + (imported.size === 0 ? '' : ON_FIRST_USE) + getters(reExports);

  function visit(node: ts.Node): void {
    if (ts.isIdentifier(node) && imported.has(node.text) && !isMemberName(node)) {
      if (ts.isShorthandPropertyAssignment(node.parent)) {
        edits.push({ ...rangeOf(node), text: `${node.text}: ${node.text}()` });
      } else if (isDeclaredName(node)) {
        throw new Error(`the import '${node.text}' is shadowed; give one of the two another name`);
      } else if (ts.isPropertyAccessExpression(node.parent) && node.parent.name.text === 'default') {
        throw new Error(`the default of '${node.text}' is imported; import it by name`);
      } else {
        edits.push({ ...rangeOf(node), text: `(${node.text}())` }); // in parentheses for the sake of `new`
      }
    }
    ts.forEachChild(node, visit);
  }
}

/** `let name = require(...)`. */
function importOf(statement: ts.Statement): Import | undefined {
  if (!ts.isVariableStatement(statement)) return undefined;
  const [declaration] = statement.declarationList.declarations;
  if (!ts.isIdentifier(declaration.name) || declaration.initializer === undefined) return undefined;
  return /^require\("[^"]+"\)$/.test(declaration.initializer.getText()) ? declaration as Import : undefined;
}

/** `name = helper(name)`: a namespace gets a `default`, which nobody asks for. */
function isInterop(statement: ts.Statement, imported: ReadonlyMap<string, unknown>): boolean {
  const [, left, right] = /^(\w+) = [\w.]+\((\w+)\);$/.exec(statement.getText()) ?? [];
  return left !== undefined && left === right && imported.has(left);
}

/** The name and what answers it, in both ways in which the bundler exports what another file defines. */
function reExportOf(statement: ts.Statement, imported: ReadonlyMap<string, unknown>): string | undefined {
  const text = statement.getText().replace(/\s+/g, ' ');
  const [, name, file, member] = RE_EXPORTS.map((form) => form.exec(text)).find((match) => match !== null) ?? [];
  return name !== undefined && imported.has(file) ? `${name}: () => ${file}().${member}` : undefined;
}

const RE_EXPORTS = [
  /^exports\.(\w+) = (\w+)\.([\w$]+);$/,
  /^Object\.defineProperty\(exports, "(\w+)", .* get: function \(\) \{ return (\w+)\.([\w$]+); \} \}\);$/,
];

const ON_FIRST_USE = `
function onFirstUse(load) {
    let loaded;
    return () => loaded ??= load();
}
`;

function onFirstUse(name: string, load: string): string {
  return `const ${name} = onFirstUse(() => ${load});`;
}

/** The assignment is for Node's loader of ES modules, which finds names by reading. */
function getters(entries: string[]): string {
  if (entries.length === 0) return '';
  const names = entries.map((entry) => entry.split(':')[0]);
  return `${names.map((name) => `exports.${name} = `).join('')}void 0;
for (const [name, get] of Object.entries({ ${entries.join(', ')} })) {
    Object.defineProperty(exports, name, { enumerable: true, configurable: true, get });
}`;
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)
    || ts.isPropertyDeclaration(parent) || ts.isAccessor(parent)) && parent.name === node;
}

function isDeclaredName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)
    || ts.isFunctionDeclaration(parent) || ts.isClassDeclaration(parent)) && parent.name === node;
}

function rangeOf(node: ts.Node): { start: number; end: number } {
  return { start: node.getStart(), end: node.getEnd() };
}

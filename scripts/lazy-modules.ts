// A compiled module loads another only when it first uses it, as the build of aws-cdk-lib does with its own.
// See docs/decisions/0016-lazy-modules.md.
import * as ts from 'typescript';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Import = ts.VariableDeclaration & { readonly name: ts.Identifier };

/** The text of a compiled module, its requires deferred. `namesOf` says what a module that is re-exported whole exports. */
export function deferRequires(text: string, namesOf: (path: string) => string[]): string {
  const source = ts.createSourceFile('module.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const edits: Edit[] = [];
  const imported = new Map<string, ts.Identifier>();
  for (const statement of source.statements) {
    const { name, initializer } = importOf(statement) ?? {};
    if (name !== undefined) {
      imported.set(name.text, name);
      edits.push({ ...rangeOf(statement), text: deferred(name.text, initializer!.getText()) });
    }
    const path = wholeReExportOf(statement);
    if (path !== undefined) edits.push({ ...rangeOf(statement), text: deferredReExport(path, namesOf(path)) });
  }
  visit(source);
  return edits.sort((a, b) => b.start - a.start) // from the end, so that the places of the others stay
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);

  function visit(node: ts.Node): void {
    if (ts.isIdentifier(node) && imported.has(node.text) && imported.get(node.text) !== node && !isMemberName(node)) {
      if (ts.isShorthandPropertyAssignment(node.parent)) {
        edits.push({ ...rangeOf(node), text: `${node.text}: ${node.text}()` });
      } else if (isDeclaredName(node)) {
        throw new Error(`the import '${node.text}' is shadowed; give one of the two another name`);
      } else {
        edits.push({ ...rangeOf(node), text: `(${node.text}())` }); // in parentheses for the sake of `new`
      }
    }
    ts.forEachChild(node, visit);
  }
}

/** `const name = require(...)`, also through a helper such as `__importStar`. */
function importOf(statement: ts.Statement): Import | undefined {
  if (!ts.isVariableStatement(statement)) return undefined;
  const [declaration] = statement.declarationList.declarations;
  if (!ts.isIdentifier(declaration.name) || declaration.initializer === undefined) return undefined;
  if (!/^(__\w+\()?require\("[^"]+"\)\)?$/.test(declaration.initializer.getText())) return undefined;
  return declaration as Import;
}

/** The path in `__exportStar(require(path), exports)`. */
function wholeReExportOf(statement: ts.Statement): string | undefined {
  return /^__exportStar\(require\("([^"]+)"\), exports\);$/.exec(statement.getText())?.[1];
}

function deferred(name: string, load: string): string {
  return `let ${name} = () => { const loaded = ${load}; ${name} = () => loaded; return loaded; };`;
}

/** Getters that end with their first use. The assignment is for Node's loader of ES modules, which finds names by reading. */
function deferredReExport(path: string, names: string[]): string {
  const own = names.filter((name) => name !== '__esModule');
  if (own.length === 0) return '';
  return `${own.map((name) => `exports.${name} = `).join('')}void 0;
for (const name of ${JSON.stringify(own)}) {
    Object.defineProperty(exports, name, { enumerable: true, configurable: true, get: () => {
            const value = require(${JSON.stringify(path)})[name];
            Object.defineProperty(exports, name, { enumerable: true, configurable: true, value });
            return value;
        } });
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

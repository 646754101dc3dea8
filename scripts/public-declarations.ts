// What a declaration file tells users: jsii leaves in what is marked `@internal`.
import * as ts from 'typescript';

/** The declarations without the internal members of classes, and without the imports that only those need. */
export function publicDeclarations(text: string): string {
  const members = parse(text).statements.filter(ts.isClassDeclaration).flatMap((declared) => [...declared.members]);
  const shown = without(text, members.filter(isInternal));
  const { statements } = parse(shown);
  const used = new Set(statements.filter((statement) => !ts.isImportDeclaration(statement)).flatMap(namesIn));
  const imports = statements.filter(ts.isImportDeclaration).filter(({ importClause }) => importClause !== undefined);
  return without(shown, imports.filter((declared) => !namesIn(declared).some((name) => used.has(name))));
}

function isInternal(member: ts.Node): boolean {
  return ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal');
}

function namesIn(node: ts.Node): string[] {
  if (ts.isIdentifier(node)) return [node.text];
  const names: string[] = [];
  node.forEachChild((child) => void names.push(...namesIn(child)));
  return names;
}

function without(text: string, nodes: readonly ts.Node[]): string {
  return nodes.reduceRight((rest, node) => rest.slice(0, node.getFullStart()) + rest.slice(node.end), text);
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('declarations.d.ts', text, ts.ScriptTarget.Latest, true);
}

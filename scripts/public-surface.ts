// Lists what the package exports, one name a line: `npx projen surface` writes it to test/public-surface.txt.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as ts from 'typescript';

const root = join(__dirname, '..');
const file = join(root, 'test', 'public-surface.txt');

/** Every exported name with its kind, and of classes, interfaces and enums the members too, sorted. */
export function publicSurface(): string {
  return linesOfModule(join(root, 'src', 'index.ts')).sort().join('\n') + '\n';
}

function linesOfModule(path: string): string[] {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true).statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined) {
      const { text } = statement.moduleSpecifier as ts.StringLiteral;
      return linesOfModule(`${resolve(dirname(path), text)}.ts`);
    }
    return isExported(statement) ? linesOfDeclaration(statement) : [];
  });
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement)
    && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

function linesOfDeclaration(declaration: ts.Statement): string[] {
  if (ts.isEnumDeclaration(declaration)) {
    const { text } = declaration.name;
    return [`enum ${text}`, ...declaration.members.map((member) => `${text}.${member.name.getText()}`)];
  }
  if (ts.isClassDeclaration(declaration) || ts.isInterfaceDeclaration(declaration)) {
    const { text } = declaration.name!;
    const kind = ts.isClassDeclaration(declaration) ? 'class' : 'interface';
    const members = (declaration.members as ts.NodeArray<ts.ClassElement | ts.TypeElement>)
      .filter(isPublic)
      .map((member) => `${text}.${member.name === undefined ? 'constructor' : member.name.getText()}`);
    return [`${kind} ${text}`, ...new Set(members)];
  }
  return [`other ${declaration.getText().split('\n')[0]}`];
}

function isPublic(member: ts.ClassElement | ts.TypeElement): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const internal = ts.getJSDocTags(member).some((tag) => tag.tagName.text === 'internal');
  return (ts.getCombinedModifierFlags(member) & hidden) === 0 && !internal;
}

if (require.main === module) writeFileSync(file, publicSurface());

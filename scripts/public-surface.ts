// Lists what the package exports, one name a line: `npx projen surface` writes it to test/public-surface.txt.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

const root = join(__dirname, '..');
const file = join(root, 'test', 'public-surface.txt');

/** Every exported name with its kind, and of classes and interfaces the members too, sorted. */
export function publicSurface(): string {
  const index = join(root, 'src', 'index.ts');
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([index], options);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(index)!)!;

  return checker.getExportsOfModule(module).flatMap(linesOf).sort().join('\n') + '\n';
}

function linesOf(symbol: ts.Symbol): string[] {
  const declaration = symbol.declarations?.[0];
  if (declaration === undefined) return [symbol.name];
  if (ts.isEnumDeclaration(declaration)) {
    return [`enum ${symbol.name}`, ...declaration.members.map((member) => `${symbol.name}.${member.name.getText()}`)];
  }
  if (ts.isClassDeclaration(declaration) || ts.isInterfaceDeclaration(declaration)) {
    const kind = ts.isClassDeclaration(declaration) ? 'class' : 'interface';
    const members = (declaration.members as ts.NodeArray<ts.ClassElement | ts.TypeElement>)
      .filter(isPublic)
      .map((member) => `${symbol.name}.${member.name === undefined ? 'constructor' : member.name.getText()}`);
    return [`${kind} ${symbol.name}`, ...new Set(members)];
  }
  return [`other ${symbol.name}`];
}

function isPublic(member: ts.ClassElement | ts.TypeElement): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const internal = ts.getJSDocTags(member).some((tag) => tag.tagName.text === 'internal');
  return (ts.getCombinedModifierFlags(member) & hidden) === 0 && !internal;
}

if (require.main === module) writeFileSync(file, publicSurface());

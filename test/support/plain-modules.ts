import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';

const src = join(__dirname, '..', '..', 'src');

/** Writes a module of src/ and all that it imports from there as JavaScript, so that many processes start quickly. */
export function writePlainModules(module: string, folder: string): void {
  const pending = [module];
  for (const name of pending) {
    const source = readFileSync(join(src, `${name}.ts`), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
    });
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, `${name}.js`), outputText);
    const imports = [...outputText.matchAll(/require\("(\.[^"]+)"\)/g)].map(([, path]) => join(dirname(name), path));
    pending.push(...imports.filter((path) => !pending.includes(path)));
  }
}

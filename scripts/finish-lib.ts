// What jsii has compiled becomes what is shipped; runs after it. See docs/decisions/0016-lazy-modules.md.
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';
import { deferRequires } from './lazy-modules';

const lib = join(__dirname, '..', 'lib');
const printer = ts.createPrinter({ removeComments: true }); // they stay in the declarations, where editors show them

const reachable = new Set<string>();
reach(join(lib, 'index.d.ts'));
const files = readdirSync(lib, { recursive: true, encoding: 'utf8' }).map((name) => join(lib, name));
for (const file of files.filter((name) => name.endsWith('.js'))) {
  const text = deferRequires(readFileSync(file, 'utf8'), (path) => Object.keys(createRequire(file)(path) as object));
  writeFileSync(file, printer.printFile(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)));
}
for (const file of files.filter((name) => name.endsWith('.d.ts') && !reachable.has(name))) rmSync(file);
// The other languages' packages run the command's file as it lies there.
chmodSync(join(lib, 'cli', 'main.js'), 0o755);

/** Declarations that a user's compiler reads; those of the inside are for nobody. */
function reach(file: string): void {
  if (reachable.has(file) || !existsSync(file)) return;
  reachable.add(file);
  for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
    if (!fileName.startsWith('.')) continue;
    for (const end of ['.d.ts', '/index.d.ts']) reach(join(dirname(file), fileName + end));
  }
}

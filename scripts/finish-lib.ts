// What jsii has compiled becomes what is shipped; runs after it. See docs/decisions/0016-lazy-modules.md.
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';
import { bundle } from './bundle';
import { publicDeclarations } from './public-declarations';

const root = join(__dirname, '..');
const lib = join(root, 'lib');

void finish();

async function finish(): Promise<void> {
  const shipped = new Set((await bundle(lib)).map((name) => join(lib, name)));
  keepPublic(join(lib, 'index.d.ts'), shipped);
  for (const name of readdirSync(lib, { recursive: true, encoding: 'utf8' })) {
    const file = join(lib, name);
    if (/\.(js|ts)$/.test(name) && !shipped.has(file)) rmSync(file);
  }
  // The other languages' packages run the command's file as it lies there.
  chmodSync(join(lib, 'cli', 'main.js'), 0o755);
  const assembly = join(root, '.jsii');
  writeFileSync(assembly, JSON.stringify(JSON.parse(readFileSync(assembly, 'utf8'))));
}

/** Keeps of the declarations what a user's compiler reads; the inside is for nobody. */
function keepPublic(file: string, shipped: Set<string>): void {
  if (shipped.has(file) || !existsSync(file)) return;
  shipped.add(file);
  const text = publicDeclarations(readFileSync(file, 'utf8'));
  writeFileSync(file, text);
  for (const { fileName } of ts.preProcessFile(text).importedFiles) {
    if (!fileName.startsWith('.')) continue;
    for (const end of ['.d.ts', '/index.d.ts']) keepPublic(join(dirname(file), fileName + end), shipped);
  }
}

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');
const requireFrom = createRequire(__filename);

/** The library as it is shipped: what tsx makes of the sources is a third slower than what the build makes of them. */
export function asShipped(): typeof import('../src') {
  if (!existsSync(join(root, 'lib', 'bundle'))) throw new Error('compile first: npx projen compile');
  return requireFrom(join(root, 'lib')) as typeof import('../src');
}

/** A module of this folder with what it imports of the inside, in one file, as the build makes its files. */
export function bundled(name: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'bundled-'));
  const file = join(folder, 'bundled.js');
  const options = ['--format', 'cjs', '--platform', 'node', '--minify', '--file', file];
  execFileSync(process.execPath, [join(root, 'node_modules', 'rolldown', 'bin', 'cli.mjs'), join(__dirname, `${name}.ts`), ...options]);
  const loaded: unknown = requireFrom(file);
  rmSync(folder, { recursive: true });
  return loaded;
}

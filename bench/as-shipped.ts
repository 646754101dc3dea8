import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const lib = join(__dirname, '..', 'lib');
const requireFrom = createRequire(__filename);

/** A module of the library as it is shipped: what tsx makes of the sources is a third slower than what the compiler makes of them. */
export function asShipped(path: string): unknown {
  if (!existsSync(lib)) throw new Error('compile first: npx projen compile');
  return requireFrom(join(lib, path));
}

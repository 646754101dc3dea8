import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of this library; undefined where it was bundled into an app, whose package.json is another one. */
export function packageVersion(): string | undefined {
  try {
    const text = readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8');
    const { name, version } = JSON.parse(text) as { readonly name?: string; readonly version?: string };
    return name === 'cdk-vpc-flow-logs' ? version : undefined;
  } catch {
    return undefined;
  }
}

// Lists the logical ids of the examples' resources: `npx tsx scripts/logical-ids.ts` writes it to
// test/examples/logical-ids.txt.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');
const file = join(root, 'test', 'examples', 'logical-ids.txt');

/** A template, as far as it is looked at here. */
export interface SynthesizedTemplate {
  readonly Resources: Record<string, { readonly Type: string }>;
}

/** The folders of examples/ that hold an app. */
export function exampleNames(): string[] {
  return readdirSync(join(root, 'examples')).filter((name) => existsSync(appOf(name))).sort();
}

/** What the app of an example synthesizes with the feature flags of cdk.json, by file name. */
export function synthesizeExample(name: string): Record<string, SynthesizedTemplate> {
  const { context } = readJson(join(root, 'cdk.json')) as { context: object };
  const outdir = mkdtempSync(join(tmpdir(), 'example-'));
  const environment = process.env;
  process.env = {
    ...environment,
    CDK_OUTDIR: outdir,
    // As the CDK's command line has it: that one reports faults itself, and an example may have one to show.
    CDK_CONTEXT_JSON: JSON.stringify({ ...context, '@aws-cdk/core:failSynthOnValidationErrors': false }),
  };
  try {
    delete require.cache[require.resolve(appOf(name))]; // it may have run before
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- an example is a program, it exports nothing
    require(appOf(name));
    process.emit('beforeExit', 0); // an app under the CDK's command line synthesizes now
    return Object.fromEntries(readdirSync(outdir).filter((entry) => entry.endsWith('.template.json')).sort()
      .map((entry) => [entry, readJson(join(outdir, entry)) as SynthesizedTemplate]));
  } finally {
    process.env = environment;
    rmSync(outdir, { recursive: true });
  }
}

/** One resource a line: the example, its template, the type and the logical id. */
export function logicalIds(name: string): string[] {
  return Object.entries(synthesizeExample(name)).flatMap(([template, { Resources }]) =>
    Object.entries(Resources).map(([id, { Type }]) => `${name} ${template.replace('.template.json', '')} ${Type} ${id}`).sort());
}

function appOf(name: string): string {
  return join(root, 'examples', name, 'app.ts');
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

if (require.main === module) writeFileSync(file, exampleNames().flatMap(logicalIds).join('\n') + '\n');

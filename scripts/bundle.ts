// The modules of src/ become a few files: see docs/decisions/0016-lazy-modules.md.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deferRequires } from './lazy-modules';

const root = join(__dirname, '..');
const src = join(root, 'src');

/** What is loaded together, by the rooms of src/, from the ground up: a file takes with it what it imports and none before it has. */
const FILES: Record<string, RegExp> = {
  model: /^(model|filter-pattern)\//,
  view: /^validation\/(view|baseline|rule\.ts)/,
  rules: /^validation\/(rules|questions)(\/|\.ts)/,
  validation: /^validation\//,
  query: /^(chart|query)\//,
  records: /^(records|simulation)\//,
  bucket: /^constructs\/destinations\/private-bucket/, // its base class costs as much as all of ours
  constructs: /^constructs\/(?!alarms|analysis)/,
  alarms: /^constructs\/alarms\//,
  analysis: /^constructs\/analysis\//,
  cli: /^cli\/(?!main)/,
};

/** Writes the JavaScript of the package into this folder; resolves to the names of what is needed of it. */
export async function bundle(lib: string): Promise<string[]> {
  const { rolldown } = await import('rolldown'); // an ES module
  const modules = await rolldown({
    input: { 'index': join(src, 'index.ts'), 'cli/main': join(src, 'cli', 'main.ts') },
    external: /^(aws-cdk-lib|constructs)(\/|$)/,
    platform: 'node',
    tsconfig: join(root, 'tsconfig.json'),
    plugins: [namesForTheCdk(), { name: 'defer-requires', renderChunk: (text: string) => deferRequires(text) }],
  });
  const { output } = await modules.write({
    dir: lib,
    format: 'cjs',
    exports: 'named',
    entryFileNames: '[name].js',
    chunkFileNames: 'bundle/[name].js',
    codeSplitting: {
      groups: Object.entries(FILES).map(([name, rooms]) => ({
        name,
        test: (id: string) => id.startsWith(src) && rooms.test(id.slice(src.length + 1)),
      })),
    },
    esModule: true,
    generatedCode: { symbols: false },
    minifyInternalExports: true,
    // Stack traces name functions and classes.
    minify: { compress: true, codegen: true, mangle: { toplevel: true, keepNames: { function: true, class: true } } },
  });
  const files = output.filter((file) => file.type === 'chunk');
  const isLoaded = (name: string) => files.some(({ code }) => code.includes(`/${basename(name)}"`));
  return files.filter(({ fileName, isEntry }) => isEntry || isLoaded(fileName)).map(({ fileName }) => fileName);
}

/** What jsii adds to the classes that it compiles: by these names `tree.json` tells constructs apart. */
function namesForTheCdk() {
  const { types, version } = JSON.parse(readFileSync(join(root, '.jsii'), 'utf8')) as Assembly;
  const classesIn = (file: string) => Object.values(types)
    .filter(({ kind, locationInModule }) => kind === 'class' && join(root, locationInModule.filename) === file);
  const named = ({ name, fqn }: AssemblyType) =>
    `\nObject.assign(${name}, { [Symbol.for('jsii.rtti')]: ${JSON.stringify({ fqn, version })} });`;
  return {
    name: 'names-for-the-cdk',
    transform: (text: string, id: string) => text + classesIn(id).map(named).join(''),
  };
}

interface AssemblyType {
  readonly kind: string;
  readonly name: string;
  readonly fqn: string;
  readonly locationInModule: { readonly filename: string };
}

interface Assembly {
  readonly version: string;
  readonly types: Record<string, AssemblyType>;
}

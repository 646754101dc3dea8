import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const src = join(__dirname, '..', 'src');

/** Which folders of src/ each folder may import from. Lower layers first; see docs/decisions/0001-layers.md. */
const MAY_IMPORT: Record<string, string[]> = {
  'model': [],
  'filter-pattern': ['model'],
  'records': ['model'],
  'chart': ['model'],
  'simulation': ['model', 'filter-pattern', 'records'],
  'query': ['model', 'filter-pattern', 'records'],
  'validation': ['model', 'filter-pattern'],
  'constructs': ['model', 'filter-pattern', 'query', 'simulation', 'validation'],
  'cli': ['model', 'filter-pattern', 'records', 'query', 'simulation', 'chart'],
};

/** The same for the rooms of src/validation. A file at its root is a room of its own. */
const VALIDATION_MAY_IMPORT = new Map([
  ['view', []],
  ['rule.ts', ['view']],
  ['questions', ['view', 'rule.ts']],
  ['rules', ['view', 'rule.ts', 'questions']],
  ['rules.ts', ['rule.ts', 'rules']],
  ['engine.ts', ['view', 'rule.ts']],
  ['baseline', ['view']],
  ['reading', ['view']],
  ['plugin', ['view', 'rule.ts', 'rules.ts', 'engine.ts', 'baseline', 'reading']],
]);

/** The same for the rooms of src/constructs/alarms: the two families of alarms, and what they share. */
const ALARMS_MAY_IMPORT = new Map([
  ['notification', []],
  ['threshold.ts', []],
  ['simulation-inputs.ts', []],
  ['metric', ['notification', 'threshold.ts', 'simulation-inputs.ts']],
  ['traffic', ['notification', 'metric']],
  ['query', ['notification', 'threshold.ts', 'simulation-inputs.ts']],
  ['index.ts', ['notification', 'metric', 'traffic', 'query']],
]);

/** The rooms of src/validation that load the CDK. */
const WITH_CDK = ['reading', 'plugin'];

/** Folders whose code runs without the CDK: they may name its types, never load it. */
const WITHOUT_CDK = ['model', 'filter-pattern', 'records', 'query', 'simulation', 'chart', 'cli'];

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const files = filesBelow(src).filter((file) => file.endsWith('.ts'));
const imports = files.flatMap(importsOf);

test('every folder of src/ has its place in the table of layers', () => {
  const folders = readdirSync(src).filter((name) => statSync(join(src, name)).isDirectory());

  expect(folders.filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
});

test('imports only go down', () => {
  const upward = imports.filter(({ file, folder, specifier }) => {
    if (!specifier.startsWith('.') || folder === '') return false;
    const target = folderOf(resolve(dirname(file), specifier));
    return target !== folder && !MAY_IMPORT[folder].includes(target);
  });

  expect(upward.map(describeImport)).toEqual([]);
});

test('records, patterns and simulations load no CDK', () => {
  const loading = imports.filter(({ folder, specifier, typeOnly }) =>
    WITHOUT_CDK.includes(folder) && !typeOnly && /^(aws-cdk-lib|constructs)(\/|$)/.test(specifier));

  expect(loading.map(describeImport)).toEqual([]);
});

describe.each<[string, Map<string, string[]>]>([
  ['validation', VALIDATION_MAY_IMPORT],
  ['constructs/alarms', ALARMS_MAY_IMPORT],
])('inside src/%s', (name, mayImport) => {
  const house = join(src, name);

  test('imports only go down', () => {
    const upward = imports.filter(({ file, specifier }) => {
      const target = resolve(dirname(file), specifier);
      if (!specifier.startsWith('.') || !isBelow(house, file) || !isBelow(house, target)) return false;
      const room = roomOf(house, existsSync(`${target}.ts`) ? `${target}.ts` : target);
      return room !== roomOf(house, file) && !mayImport.get(roomOf(house, file))?.includes(room);
    });

    expect(upward.map(describeImport)).toEqual([]);
  });

  test('every room has its place in the table', () => {
    expect(readdirSync(house).filter((room) => !mayImport.has(room))).toEqual([]);
  });
});

test('inside src/validation only what reads apps and what the CDK calls load the CDK', () => {
  const validation = join(src, 'validation');
  const loading = imports.filter(({ file, specifier, typeOnly }) => isBelow(validation, file)
    && !WITH_CDK.includes(roomOf(validation, file)) && !typeOnly && /^(aws-cdk-lib|constructs)(\/|$)/.test(specifier));

  expect(loading.map(describeImport)).toEqual([]);
});

test('no file imports itself in the end, not even for a type', () => {
  const targets = new Map<string, string[]>();
  for (const { file, specifier } of imports) {
    const target = `${resolve(dirname(file), specifier)}.ts`;
    if (specifier.startsWith('.')) targets.set(file, [...targets.get(file) ?? [], target]);
  }
  const reaches = (from: string, seen: Set<string>): Set<string> => {
    for (const target of targets.get(from) ?? []) {
      if (!seen.has(target)) reaches(target, seen.add(target));
    }
    return seen;
  };

  expect([...targets.keys()].filter((file) => reaches(file, new Set()).has(file))).toEqual([]);
});

test('the rules run where there is no CDK', () => {
  const program = `
    const { Module } = require('node:module');
    const load = Module._load;
    Module._load = (name, ...rest) => {
      if (/^(aws-cdk-lib|constructs)(\\/|$)/.test(name)) throw new Error(name + ' is not available');
      return load(name, ...rest);
    };
    process.stdout.write(String(require('./src/validation/rules').RULES.length));`;

  const output = execFileSync(process.execPath, ['--import', 'tsx', '-e', program], { cwd: join(src, '..'), encoding: 'utf8' });

  expect(Number(output)).toBeGreaterThan(60);
});

test('the package loads nothing but Node and its peers', () => {
  const foreign = imports.filter(({ specifier }) => !/^(\.|node:|aws-cdk-lib(\/|$)|constructs$)/.test(specifier));

  expect(foreign.map(describeImport)).toEqual([]);
});

test('src/index.ts only re-exports and fits on one screen', () => {
  const lines = readFileSync(join(src, 'index.ts'), 'utf8').trimEnd().split('\n');

  expect(lines.length).toBeLessThanOrEqual(60);
  expect(lines.filter((line) => !/^(\/\/.*|export \* from '\.\/[\w/-]+';)?$/.test(line))).toEqual([]);
});

test('file names are kebab-case', () => {
  const odd = files.map((file) => relative(src, file)).filter((file) =>
    !file.split(sep).every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.ts)?$/.test(part)));

  expect(odd).toEqual([]);
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]);
}

function folderOf(path: string): string {
  const [first, ...rest] = relative(src, path).split(sep);
  return rest.length === 0 ? '' : first;
}

function isBelow(folder: string, path: string): boolean {
  return path.startsWith(folder + sep);
}

/** The part of a folder that a path is in: a folder in it, or a file. */
function roomOf(folder: string, path: string): string {
  return relative(folder, path).split(sep)[0];
}

function importsOf(file: string): Import[] {
  const statements = readFileSync(file, 'utf8').matchAll(/^(?:import|export)( type)?(?: [^;'/]+? from)? '([^']+)';/gm);
  return [...statements].map(([, typeOnly, specifier]) =>
    ({ file, folder: folderOf(file), specifier, typeOnly: typeOnly !== undefined }));
}

function describeImport({ file, specifier }: Import): string {
  return `${relative(src, file)} imports ${specifier}`;
}

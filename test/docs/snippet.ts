import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk from 'aws-cdk-lib';
import * as ts from 'typescript';
import * as library from '../../src';
import { root } from './blocks';
import type { Block } from './blocks';
import { Given } from './given';

/** Namespaces that the pages use without importing them. */
const NAMESPACES = {
  cloudwatch: 'aws-cloudwatch', ec2: 'aws-ec2', firehose: 'aws-kinesisfirehose', iam: 'aws-iam', kms: 'aws-kms', logs: 'aws-logs',
  s3: 'aws-s3', sns: 'aws-sns', subscriptions: 'aws-sns-subscriptions',
};

/** What a page shows, as a module that compiles: with imports, and with what the page says elsewhere. */
export class Snippet {
  public readonly module: string;

  constructor(public readonly block: Block, public readonly before = '', public readonly after = '') {
    this.module = block.code.includes('import ') ? block.code : moduleOf(`${before}\n{\n${block.code}\n${after}\n}`);
  }

  /** Runs it in a stack, or, if it has imports and an app of its own, as it is. Returns the app. */
  public run(given = new Given()): cdk.App {
    const { outputText } = ts.transpileModule(this.module, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    const apps = [given.app];
    class OwnApp extends cdk.App {
      constructor(props?: cdk.AppProps) {
        super({ analyticsReporting: false, treeMetadata: false, ...props });
        apps.push(this);
      }
    }
    const load = (name: string): unknown => {
      if (name === 'cdk-vpc-flow-logs') return library;
      if (name === 'aws-cdk-lib') return Object.create(cdk, { App: { value: OwnApp } });
      return createRequire(__filename)(name);
    };
    const exported: { run?: (this: cdk.Stack, given: Given) => void } = {};
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code is our own page
    (new Function('require', 'exports', outputText) as (require: unknown, exports: object) => void)(load, exported);
    exported.run?.call(given.stack, given);
    return apps.at(-1)!;
  }
}

/** What the TypeScript compiler says against snippets: `page:line message`. */
export function typeErrors(snippets: readonly Snippet[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
  try {
    const compilerOptions = {
      noEmit: true, strict: true, skipLibCheck: true, target: 'es2022', module: 'node16', moduleResolution: 'node16', moduleDetection: 'force',
      types: ['node', 'jest'], typeRoots: [join(root, 'node_modules/@types')],
      paths: {
        'cdk-vpc-flow-logs': [join(root, 'src/index.ts')], 'given': [join(root, 'test/docs/given.ts')], '*': [join(root, 'node_modules/*')],
      },
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    snippets.forEach(({ module }, index) => writeFileSync(join(folder, `${index}.ts`), module));
    execFileSync('node', [join(root, 'node_modules/typescript-native/bin/tsc'), '-p', '.'], { cwd: folder, encoding: 'utf8' });
    return [];
  } catch (error) {
    return String((error as { stdout?: string }).stdout).trim().split('\n').map((line) => {
      const [, index, message] = /^(\d+)\.ts\(.*?\): (.*)/.exec(line) ?? [];
      return index === undefined ? line : `${snippets[Number(index)].block.page}:${snippets[Number(index)].block.line} ${message}`;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function moduleOf(code: string): string {
  const body = withOthers(code);
  const text = body.replaceAll(/\/\/.*|\/\*.*?\*\//g, '');
  const used = (names: readonly string[]) => names.filter((name) =>
    new RegExp(`(?<!\\w|'|(?<!\\.\\.)\\.)${name}\\b(?!['-]|: )`).test(text));
  const declared = (name: string) => new RegExp(`(const|let|class) ${name}\\b`).test(body);
  const given = [...Object.getOwnPropertyNames(Given.prototype), 'app', 'stack', 'others'];
  return [
    ...used(Object.keys(NAMESPACES)).map((name) =>
      `import * as ${name} from 'aws-cdk-lib/${NAMESPACES[name as keyof typeof NAMESPACES]}';`),
    `import { ${used(Object.keys(cdk)).join(', ')} } from 'aws-cdk-lib';`,
    `import { ${used(Object.keys(library)).join(', ')} } from 'cdk-vpc-flow-logs';`,
    "import type { Given } from 'given';",
    "import type { Acknowledgment, Stack as ThisStack } from 'aws-cdk-lib';",
    'export function run(this: ThisStack, given: Given): void {',
    `const { ${used(given).filter((name) => !declared(name) && !['constructor', 'once'].includes(name)).join(', ')} } = given;`,
    body,
    '}',
  ].join('\n');
}

/** The code with what its comments `…` stand for, within the props of constructs. */
function withOthers(code: string): string {
  const source = ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.ES2022, true);
  const inserted: [position: number, text: string][] = [];
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isObjectLiteralExpression(node)) return;
    if (!ts.isNewExpression(node.parent) && !ts.isCallExpression(node.parent)) return;
    const text = node.getText();
    if (!/\/\* … |\/\/ …/.test(text)) return;
    const [name] = /\w+$/.exec(node.parent.expression.getText())!;
    inserted.push([node.getStart() + 1, ` ...others.${name}(${JSON.stringify(text)}),`]);
  };
  visit(source);
  return inserted.sort(([a], [b]) => b - a)
    .reduce((text, [at, more]) => text.slice(0, at) + more + text.slice(at), code);
}

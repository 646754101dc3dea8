import fs from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as ts from 'typescript';
import * as validator from '../../src/validation/plugin/flow-logs-validator';
import { ON_DEVELOPERS_MACHINE, pretend } from '../support/environment';
import { errorOf } from '../support/error-of';

// The page shows a session with the CDK command line. Here its app runs without one, and says the same.

const page = fs.readFileSync(join(__dirname, '../../docs/configuration-changes.md'), 'utf8');
const [[example], [baseline], [firstRun, failure, accepted]] = ['ts', 'json', 'console'].map(blocks);
const changedExample = example.replace('TEN_MINUTES', 'ONE_MINUTE');

let root: string;
let told: string;
beforeAll(() => {
  root = fs.mkdtempSync(join(tmpdir(), 'configuration-changes-'));
});
pretend(ON_DEVELOPERS_MACHINE);
beforeEach(() => {
  told = '';
  jest.spyOn(process, 'cwd').mockReturnValue(root);
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => fs.rmSync(root, { recursive: true }));

test('the first synthesis prints what the page says, and writes the file that it shows', () => {
  run(example);

  expect(told).toBe(outputOf(firstRun));
  expect(fs.readFileSync(join(root, 'cdk.flow-logs.json'), 'utf8')).toBe(baseline);
});

test('the changed configuration fails with the error that the page shows', () => {
  const { message } = errorOf(() => run(changedExample)) as Error;

  expect(findingIn(message)).toBe(findingIn(failure));
});

test('the command that the error names accepts the change', () => {
  const [, key, value] = /cdk synth --quiet -c (.+?)=(.+)/.exec(failure)!;
  expect(accepted).toContain(`$ npx cdk synth --quiet -c ${key}=${value}\n`);

  run(changedExample, { [key]: value });

  expect(told).toBe(outputOf(accepted));
});

function blocks(language: string): string[] {
  return [...page.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, text]) => text);
}

/** What follows the command. */
function outputOf(session: string): string {
  return session.slice(session.indexOf('\n') + 1);
}

/** From the first word of a finding to its last line: the location before it depends on who runs the app. */
function findingIn(text: string): string {
  return /ERROR [^]*?Acknowledge with .*/.exec(text)![0];
}

function run(app: string, context: Record<string, string> = {}): void {
  const code = app.replace('new App()', `new App(${JSON.stringify({ outdir: join(root, 'cdk.out'), context })})`);
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const load = (name: string): unknown => name === 'cdk-vpc-flow-logs' ? validator : createRequire(__filename)(name);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code is our own page
  (new Function('require', 'exports', outputText) as (require: unknown, exports: object) => void)(load, {});
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const page = read('docs/languages.md');
const blocks = [...page.matchAll(/```\w+\n([^]*?)```/g)].map(([, code]) => code);
const { peerDependencies } = JSON.parse(read('package.json')) as { peerDependencies: Record<string, string> };

/** The example of the README in each language. All but the one in C# are run in CI, by `npm run test:<language>`. */
const EXAMPLES = [
  'examples/rejected-ssh/app.ts',
  'examples/python/rejected_ssh.py',
  'examples/java/src/main/java/example/RejectedSsh.java',
  'examples/go/rejected-ssh/main.go',
  'examples/csharp/RejectedSsh.cs',
];

/** The apps that these pieces of the page are taken from, in the order of the page. */
const ACKNOWLEDGING = [
  'examples/python/whole_api.py',
  'examples/java/src/main/java/example/WholeApi.java',
  'examples/go/whole-api/main.go',
  'examples/csharp/WholeApi.cs',
];

test.each(EXAMPLES.map((file, i) => [i, file]))('block %i of docs/languages.md is the file %s', (i, file) => {
  expect(blocks[Number(i)]).toBe(read(String(file)).replace("'../../src'", "'cdk-vpc-flow-logs'"));
});

test.each(ACKNOWLEDGING.map((file, i) => [i, file]))('acknowledging, in block %i after them, is in %s', (i, file) => {
  const unindented = (text: string) => text.split('\n').map((line) => line.trim()).join('\n');

  expect(unindented(read(String(file)))).toContain(unindented(blocks[EXAMPLES.length + Number(i)]).trim());
});

test.each([
  ['examples/java/pom.xml', /<artifactId>aws-cdk-lib<\/artifactId>\s*<version>([\d.]+)/],
  ['examples/go/go.mod', /aws-cdk-go\/awscdk\/v2 v([\d.]+)/],
  ['examples/csharp/FlowLogsExample.csproj', /"Amazon\.CDK\.Lib" Version="([\d.]+)"/],
])('%s has the least version of aws-cdk-lib that the library takes', (file, version) => {
  expect(version.exec(read(file))?.[1]).toBe(peerDependencies['aws-cdk-lib'].replace('^', ''));
});

test('the app that all languages have uses every construct that an app of one account has', () => {
  const app = read('test/languages/whole-api.ts');
  const constructs = ['FlowLog', 'FlowLogs', 'RejectedTrafficAlarm', 'RejectedSshAlarm', 'FlowLogDeliveryAlarm', 'FlowLogMixin', 'FlowLogsValidator',
    'FlowLogTable'];

  expect(constructs.filter((name) => !app.includes(`new ${name}(`))).toEqual([]);
});

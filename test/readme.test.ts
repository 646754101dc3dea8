import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const readme = read('README.md');

/** Files that the README shows whole. They are run: by jest, and by `npm run test:python`. */
const SHOWN = [
  ['tsx', 'examples/unit-test/rejected-ssh.test.ts'],
  ['python', 'examples/python/rejected_ssh.py'],
];

test.each(SHOWN)('the block %s is the file %s', (language, file) => {
  const blocks = readme.split(`\`\`\`${language}\n`).slice(1).map((block) => block.split('```')[0]);

  expect(blocks).toContain(read(file).replace("'../../src'", "'cdk-vpc-flow-logs'"));
});

test('the example of the README is the one that `cdk synth` synthesizes, but for the VPC that users have', () => {
  const [, block] = readme.split('```ts nofixture\n');
  const statements = (text: string) => text.split('\n').filter((line) => /^(const flowLog|new RejectedSshAlarm)/.test(line));

  expect(statements(block.split('```')[0])).toEqual(statements(read('examples/rejected-ssh/app.ts')));
});

test('the report of the validator is the one of docs/validator.md, which a test keeps true', () => {
  const report = (page: string) => page.split('```console\n$ npx cdk synth\n')[1].split('```')[0];

  expect(report(readme)).toBe(report(read('docs/validator.md')));
});

describe('the commands of the README', () => {
  const [tryIt, install, javaScript, python] = readme.split('```sh\n').slice(1)
    .map((block) => block.split('```')[0].trimEnd().split('\n').map((line) => line.replace(/ +#.*/, '')));

  test('to try it are those that CI runs', () => {
    const ci = read('.ci/run');

    expect(tryIt).toEqual(['npm ci && npx cdk synth', 'npm ci && npm test']);
    for (const command of ['npm ci', 'npm test', 'npx cdk synth']) expect(ci).toContain(command);
  });

  test('to install it have the names that are published', () => {
    const { name, jsii } = JSON.parse(read('package.json')) as { name: string; jsii: { targets: { python: { distName: string } } } };

    expect(install).toEqual([`npm install ${name}`, `pip install ${jsii.targets.python.distName}`]);
  });

  test.each([
    ['scripts/test-package.sh', javaScript],
    ['scripts/test-python.sh', python],
  ])('to install it from a clone are run by %s', (script, [build, install]) => {
    const text = read(script);

    for (const command of build.split(' && ')) expect(`${text}\n${read('.ci/run')}`).toContain(command);
    expect(text).toContain(`scripts/readme-command.sh '${install.split(' ').slice(0, 2).join(' ')} ../`);
  });
});

test('every document that the README links to exists', () => {
  const here = 'https://github.com/cdk-vpc-flow-logs/cdk-vpc-flow-logs/blob/main/';
  const links = [...readme.matchAll(/\]\((https:[^)#]+)/g)].map(([, link]) => link)
    .filter((link) => link.startsWith(here)).map((link) => link.slice(here.length));

  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
});

test('the links of the README work wherever a registry shows it', () => {
  expect([...readme.matchAll(/\]\((?!https:|#)([^)]+)/g)].map(([, link]) => link)).toEqual([]);
});

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

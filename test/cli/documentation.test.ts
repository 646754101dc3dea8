import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../support/run-command';

const root = join(__dirname, '..', '..');

/** What the page shows: a command and what it prints. */
const shown = [...readFileSync(join(root, 'docs', 'command-line.md'), 'utf8').matchAll(/```console\n\$ (.*)\n([^]*?)```/g)]
  .map(([, command, output]) => ({ command, output }));

beforeAll(() => process.chdir(root));

test('the page shows both commands', () => {
  expect(shown.map(({ command }) => command.split(' ').slice(0, 3).join(' '))).toEqual(expect.arrayContaining(
    ['npx cdk-vpc-flow-logs test-pattern', 'npx cdk-vpc-flow-logs simulate']));
});

test.each(shown)('prints what docs/command-line.md shows: $command', async ({ command, output }) => {
  const [own, head] = command.split(' | head -');
  const args = [...own.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain).slice(2);

  const { stdout, stderr } = await runCommand(args);

  const lines = (stdout + stderr).split('\n');
  expect((head === undefined ? lines : [...lines.slice(0, Number(head)), '']).join('\n')).toBe(output);
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../support/run-command';

const root = join(__dirname, '..', '..');

/** What the pages show: a command and what it prints. */
const shown = ['README.md', 'docs/command-line.md', 'docs/queries.md'].flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/```console\n\$ (npx cdk-vpc-flow-logs .*)\n([^]*?)```/g)]
    .map(([, command, output]) => ({ page, command, output })));

/** Where charts go that a page lets the command draw. */
const folder = mkdtempSync(join(tmpdir(), 'documentation-'));

beforeAll(() => process.chdir(root));
afterAll(() => rmSync(folder, { recursive: true }));

test('docs/command-line.md shows the chart that the command draws', async () => {
  const chart = join(folder, 'night.svg');

  await runCommand(['simulate', '--chart', chart, 'examples/records/night.txt']);

  expect(readFileSync(join(root, 'docs/images/night.svg'), 'utf8')).toBe(readFileSync(chart, 'utf8'));
});

test.each(['README.md', 'docs/command-line.md'])('%s shows both commands', (wanted) => {
  const commands = shown.filter(({ page }) => page === wanted).map(({ command }) => command.split(' ')[2]);

  expect(commands).toEqual(expect.arrayContaining(['test-pattern', 'simulate']));
});

test.each(shown)('prints what $page shows: $command', async ({ command, output }) => {
  const [own, head] = command.split(' | head -');
  const args = [...own.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain).slice(2)
    .map((arg, index, all) => all[index - 1] === '--chart' ? join(folder, arg) : arg);

  const { stdout, stderr } = await runCommand(args);

  const lines = (stdout + stderr).split('\n');
  expect((head === undefined ? lines : [...lines.slice(0, Number(head)), '']).join('\n')).toBe(output);
});

test('what docs/command-line.md sends through a pipe is read: what the AWS command prints', async () => {
  const [, command] = /```sh\naws logs filter-log-events .* \| npx cdk-vpc-flow-logs (.*)\n```/
    .exec(readFileSync(join(root, 'docs/command-line.md'), 'utf8'))!;
  const records = readFileSync(join(root, 'examples/records/night.txt'), 'utf8').trimEnd().split('\n');
  const events = records.map((message, index) => ({ logStreamName: 'eni-1235b8ca123456789-all', timestamp: index, message, eventId: String(index) }));

  const { code, stdout } = await runCommand(command.split(' '), JSON.stringify({ events, searchedLogStreams: [] }, undefined, 4));

  expect(stdout).toContain(`records: ${records.length} read`);
  expect(code).toBe(0);
});

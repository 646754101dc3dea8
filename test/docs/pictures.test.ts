import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../support/run-command';

test('the picture of the alarm at night in the documentation is the one that the command draws', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  const file = join(folder, 'night.svg');

  await runCommand(['simulate', '--quiet', '--chart', file, 'examples/records/night.txt']);

  const drawn = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true });
  expect(drawn).toBe(readFileSync(join(__dirname, '../../docs/images/night.svg'), 'utf8'));
});

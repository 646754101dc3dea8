// Runs `npm test`, shows how much of src/ it executed, and fails when that is less than it was: tsx scripts/coverage.ts
// Files that hold only types are never loaded and do not count; test/mirror.test.ts holds that all others have a test.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import coverageReport from 'monocart-coverage-reports';

/** Percent of the whole of src/, just under what holds today: a change that executes less of it raises the question why. */
const LEAST = { lines: 99.8, branches: 99 };

const root = join(__dirname, '..');
const outputDir = join(root, 'coverage');
const dataDir = join(outputDir, 'v8');
const src = pathToFileURL(join(root, 'src')).href;

rmSync(outputDir, { recursive: true, force: true });
void main();

async function main(): Promise<void> {
  const env = { ...process.env, NODE_V8_COVERAGE: dataDir };
  const tests = spawn('npm', ['test'], { cwd: root, stdio: 'inherit', env, detached: true });
  const [status] = await once(tests, 'exit') as [number | null];
  while (isRunning(-tests.pid!)) await setTimeout(50); // the workers write their counts after the command has ended
  if (status === 0) await report();
  else process.exitCode = status ?? 1;
}

/** Whether there is a process, or one in a group whose number is given as negative. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function report(): Promise<void> {
  const results = await coverageReport({
    name: 'What the tests execute of src/',
    baseDir: root,
    outputDir,
    dataDir,
    cleanCache: true,
    entryFilter: ({ url }) => url.startsWith(`${src}/`),
    reports: [['console-details', { skipPercent: 100, metrics: ['lines', 'branches'] }], 'console-summary', 'lcovonly'],
  }).generate();

  for (const [metric, least] of Object.entries(LEAST)) {
    const { pct } = results!.summary[metric as keyof typeof LEAST];
    if (Number(pct) >= least) continue;
    console.error(`${metric}: expected at least ${least} % of src/ to be executed by a test, got ${pct} %`);
    process.exitCode = 1;
  }
}

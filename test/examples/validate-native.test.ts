import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '../support/source-lines';

const root = join(__dirname, '..', '..');

/** What the app prints if it is run by itself; the CDK's command line prints the same. */
function runExample() {
  const outdir = mkdtempSync(join(tmpdir(), 'validate-native-'));
  try {
    return spawnSync(process.execPath, ['--import', 'tsx', 'examples/validate-native/app.ts'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: '', JEST_WORKER_ID: undefined, CDK_OUTDIR: outdir, CDK_VALIDATION: 'false' },
    });
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

test('the report in docs/validator.md is what the example prints, which fails', () => {
  const page = readFileSync(join(root, 'docs', 'validator.md'), 'utf8');
  const report = /\$ npx cdk synth\n([^`]*)```/.exec(page)![1].trimEnd().split('\n');

  const { status, stderr } = runExample();

  expect(stderr.split('\n')).toEqual(expect.arrayContaining(report));
  expect(status).toBe(1);
});

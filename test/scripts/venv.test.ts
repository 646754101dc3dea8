import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
let folder: string;

const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

/** Stands in for Python: what it makes tells which list is installed, and fails where the list says so. */
const PYTHON = `#!/usr/bin/env bash
mkdir -p "$3/bin"
printf '#!/usr/bin/env bash\\necho "installs $(cat "\${@: -1}")"; ! grep -q broken "\${@: -1}"\\n' > "$3/bin/pip"
chmod +x "$3/bin/pip"
`;

function run(command: string) {
  write('try.sh', `set -euo pipefail\n. scripts/venv.sh\n${command}\necho "$venv"\n`);
  const { status, stdout } = spawnSync('bash', ['try.sh'], {
    cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
  });
  return { status, output: stdout.trimEnd().split('\n') };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'venv-'));
  mkdirSync(join(folder, 'scripts', 'proof'), { recursive: true });
  cpSync(join(root, 'scripts', 'venv.sh'), join(folder, 'scripts', 'venv.sh'));
  write('scripts/proof/requirements.txt', 'moto==1');
  write('python3', PYTHON);
  chmodSync(join(folder, 'python3'), 0o755);
});

afterEach(() => rmSync(folder, { recursive: true }));

test('what is listed is installed once', () => {
  expect([run('venv proof'), run('venv proof')]).toEqual([
    { status: 0, output: ['installs moto==1', '.venv/proof'] }, { status: 0, output: ['.venv/proof'] },
  ]);
});

test('another list is installed in place of it', () => {
  run('venv proof');
  write('scripts/proof/requirements.txt', 'moto==2');

  expect([run('venv proof'), run('venv proof')]).toMatchObject([{ output: ['installs moto==2', '.venv/proof'] }, { output: ['.venv/proof'] }]);
});

test.each([
  ['a list that cannot be installed', () => write('scripts/proof/requirements.txt', 'broken'), ['installs broken']],
  ['no list', () => rmSync(join(folder, 'scripts/proof/requirements.txt')), ['']],
  ['no Python that works', () => write('python3', 'exit 1'), ['']],
])('%s ends the script, each time', (_, breakIt, output) => {
  breakIt();

  expect([run('venv proof'), run('venv proof')]).toEqual([{ status: 1, output }, { status: 1, output }]);
});

describe('with something beside the list', () => {
  const withServer = (version: number, install = 'echo server') => `if new_venv proof "server ${version}"; then ${install}; keep_venv; fi`;
  const BOTH = ['installs moto==1', 'server', '.venv/proof'];

  test('it is installed once for each version', () => {
    expect([run(withServer(1)), run(withServer(1)), run(withServer(2))].map(({ output }) => output)).toEqual([BOTH, ['.venv/proof'], BOTH]);
  });

  test('it is installed again if that failed', () => {
    const failed = run(withServer(1, 'false'));

    expect([failed, run(withServer(1))]).toEqual([{ status: 1, output: ['installs moto==1'] }, { status: 0, output: BOTH }]);
  });
});

test('the page about mutations was written with the version of cfn-lint that is installed', () => {
  const [, version] = /^cfn-lint==(\S+)$/m.exec(readFileSync(join(root, 'scripts/cfn-lint/requirements.txt'), 'utf8'))!;

  expect(readFileSync(join(root, 'docs/mutations.md'), 'utf8')).toContain(`| cfn-lint | ${version} |`);
});

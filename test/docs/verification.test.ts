import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const [claims, examples] = read('docs/verification.md').split('## The examples');
const rows = claims.split('\n').filter((line) => /^\| [^|]* \| `npm /.test(line)).map((line) => line.split(' | ')[1]);

const COMMAND = /npm (?:run )?([\w:-]+)( -- --[\w-]+)?/;

/** The script that a row names: 'test:package' for `npm run test:package`. */
const scriptOf = (row: string) => COMMAND.exec(row)?.[1] ?? '';

/** The same with its options, if it has any. */
const commandOf = (row: string) => COMMAND.exec(row)?.slice(1).join('') ?? '';

test('every claim of docs/verification.md names a command that exists', () => {
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => !(scriptOf(row) in scripts))).toEqual([]);
});

test('each of these commands runs in CI, or is marked as one to ask for', () => {
  const inCi = [...read('.ci/run').matchAll(new RegExp(COMMAND, 'g'))].map(([command]) => commandOf(command));

  const runs = (row: string) => inCi.some((command) => command === commandOf(row) || command.startsWith(`${commandOf(row)} `));

  expect(rows.filter((row) => runs(row) === row.includes('(on request)'))).toEqual([]);
});

test('every check that CI runs stands behind a claim', () => {
  const inCi = [...read('.ci/run').matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script);

  expect(inCi.filter((script) => !rows.some((row) => scriptOf(row) === script))).toEqual([]);
});

describe('the table of the examples', () => {
  const table = [...examples.matchAll(/^\| \[(.+?)\]\(.*?\) \|(.*?)\|(.*)\|$/gm)].map(([, name, deployedBy, reason]) =>
    ({ name, deployed: deployedBy.trim(), reason: reason.trim() }));
  const [, notDeployed] = /NOT_DEPLOYED = \{(.*?)\}/s.exec(read('scripts/deploy-local/deploy.py'))!;

  test('has each of them, in order', () => {
    expect(table.map(({ name }) => name)).toEqual(readdirSync(join(root, 'examples')).sort());
  });

  test.each(table)('says rightly whether $name is deployed', ({ name, deployed }) => {
    const isDeployed = existsSync(join(root, 'examples', name, 'app.ts')) && !notDeployed.includes(`"${name}"`);

    expect(deployed).toBe(isDeployed ? '`npm run deploy:local`' : '');
  });

  test.each(table.filter(({ deployed }) => deployed === ''))('says why $name is not, and what runs it', ({ reason }) => {
    expect(reason).toMatch(/`npm (run )?[\w:]+`|\]\(languages\.md#what-is-run-where\)$/);
  });
});

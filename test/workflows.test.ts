import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..', '.github', 'workflows');
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const release = workflows.find(({ name }) => name === 'release.yml')!.text;

/** The jobs of a workflow by their names, each with its text. */
const jobs = new Map(release.slice(release.indexOf('\njobs:')).split(/^ {2}(?=[a-z]+:$)/m).slice(1)
  .map((text) => [text.slice(0, text.indexOf(':')), text]));
const withCredentials = [...jobs].filter(([, text]) => /: write|secrets\./.test(text));

test('every action is pinned to a commit', () => {
  const uses = workflows.flatMap(({ text }) => [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action));

  expect(uses.length).toBeGreaterThan(10);
  expect(uses.filter((action) => !/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
});

test('every checkout leaves no token behind', () => {
  for (const { text } of workflows) {
    expect(text.match(/persist-credentials: false/g)?.length).toBe(text.match(/actions\/checkout@/g)?.length);
  }
});

test('the release has the jobs that this test knows', () => {
  expect([...jobs.keys()]).toEqual(
    ['build', 'package', 'tag', 'npm', 'pypi', 'maven', 'nuget', 'go', 'notes', 'unfinished']);
});

test('every job of the release says what it may do, and the workflow itself may do nothing', () => {
  expect(release).toMatch(/^permissions: \{\}$/m);
  expect([...jobs].filter(([, text]) => !text.includes('    permissions:')).map(([name]) => name)).toEqual([]);
});

test('no job that has a credential installs or builds', () => {
  expect(withCredentials.map(([name]) => name)).toEqual(['tag', 'npm', 'pypi', 'maven', 'nuget', 'go', 'notes']);
  expect(withCredentials.filter(([, text]) => /npm ci|projen|checkout@|@latest/.test(text))).toEqual([]);
});

test('every job that has a credential waits for a maintainer', () => {
  const unguarded = withCredentials.filter(([, text]) => !text.includes('    environment: release\n'));

  expect(unguarded.map(([name]) => name)).toEqual([]);
});

test('nothing is published before the tag, and the others only after npm and PyPI', () => {
  const needs = (job: string) => /needs: \[(.*)\]/.exec(jobs.get(job)!)?.[1];

  expect(['npm', 'pypi', 'maven', 'nuget', 'go'].map(needs)).toEqual(['tag', 'tag', 'npm, pypi', 'npm, pypi', 'npm, pypi']);
  expect(needs('tag')).toBe('build, package');
});

test('a dry run neither tags nor publishes', () => {
  for (const job of ['tag', 'npm', 'pypi', 'maven', 'nuget', 'go']) expect(jobs.get(job)).toContain('!inputs.dry_run');
});

test('only main is released', () => {
  expect(jobs.get('build')).toContain("if: github.ref == 'refs/heads/main'");
});

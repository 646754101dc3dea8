import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const root = join(__dirname, '..');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** Does node's resolution from `path` find `name` in the lockfile? */
function isLocked(path: string, name: string): boolean {
  for (let dir = path; ; dir = dir.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (`${dir ? `${dir}/` : ''}node_modules/${name}` in lock.packages) return true;
    if (!dir) return false;
  }
}

test('the lockfile names no registry', () => {
  expect(Object.values(lock.packages).filter((p) => p.resolved?.startsWith('http'))).toEqual([]);
});

// npm 11's `npm ci` refuses a lockfile without them, on every platform; npm 10 does not mind.
test('the lockfile has the optional dependencies of all platforms', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, p]) =>
    Object.keys(p.optionalDependencies ?? {}).filter((name) => !isLocked(path, name)));

  expect(missing).toEqual([]);
});

test('no tracked file names the host of a package registry', () => {
  const hosts = ['registry.npm' + 'js', 'py' + 'pi.org', 'python' + 'hosted.org', 'repo1.ma' + 'ven', 'proxy.go' + 'lang', 'static.cra' + 'tes'];
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);

  const naming = tracked.filter((file) => {
    if (!existsSync(join(root, file))) return false; // deleted, and not yet committed
    const text = readFileSync(join(root, file), 'utf8');
    return hosts.some((host) => text.includes(host));
  });

  expect(naming).toEqual([]);
});

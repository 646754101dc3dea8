import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ON_DEVELOPERS_MACHINE, pretend } from '../support/environment';

/** Lets tests run as on a developer's machine, in an empty folder, and gives the folder. What the library prints is not shown. */
export function inAFolder(): () => string {
  let folder: string;
  pretend(ON_DEVELOPERS_MACHINE);
  beforeEach(() => {
    folder = fs.mkdtempSync(join(tmpdir(), 'pages-'));
    jest.spyOn(process, 'cwd').mockReturnValue(folder);
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    fs.rmSync(folder, { recursive: true });
  });
  return () => folder;
}

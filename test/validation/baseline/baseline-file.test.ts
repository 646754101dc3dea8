import fs from 'node:fs'; // an import of * would be a copy that cannot be mocked
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DamagedBaselineError, InaccessibleBaselineError, BaselineFile } from '../../../src/validation/baseline/baseline-file';
import { parseBaseline, renderBaseline } from '../../../src/validation/baseline/baseline-text';
import type { BaselineFlowLog } from '../../../src/validation/view/baseline-view';

const entry: BaselineFlowLog = {
  environment: 'aws://111122223333/eu-west-1', stack: 'Network', logicalId: 'FlowLog', path: 'Network/FlowLog', properties: { TrafficType: 'ALL' },
};

let folder: string;
let path: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'baseline-file-'));
  path = join(folder, 'cdk.flow-logs.json');
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true });
});

test('there is no baseline as long as there is no file', () => {
  expect(new BaselineFile(path).read()).toBeUndefined();
});

test('what was written is read again', () => {
  new BaselineFile(path).write([entry]);

  expect(new BaselineFile(path).read()).toEqual([entry]);
});

test('nothing but the baseline stays in its folder, even where a process of the same id was killed', () => {
  fs.writeFileSync(join(folder, `cdk.flow-logs.${process.pid}.tmp.json`), 'left by a process that was killed');

  new BaselineFile(path).write([entry]);

  expect(fs.readdirSync(folder)).toEqual(['cdk.flow-logs.json']);
});

test('the mode of the file stays', () => {
  fs.writeFileSync(path, renderBaseline([]), { mode: 0o600 });

  new BaselineFile(path).write([entry]);

  expect(fs.statSync(path).mode & 0o777).toBe(0o600);
});

test('a link in place of the temporary file is not followed', () => {
  const outside = join(folder, 'outside');
  fs.symlinkSync(outside, join(folder, `cdk.flow-logs.${process.pid}.tmp.json`));

  new BaselineFile(path).write([entry]);

  expect(fs.existsSync(outside)).toBe(false);
  expect(fs.lstatSync(path).isFile()).toBe(true);
});

test('a link to the file stays a link', () => {
  const shared = join(folder, 'shared.json');
  fs.writeFileSync(shared, renderBaseline([]));
  fs.symlinkSync(shared, path);

  new BaselineFile(path).write([entry]);

  expect(fs.lstatSync(path).isSymbolicLink()).toBe(true);
  expect(parseBaseline(fs.readFileSync(shared, 'utf8'))).toEqual([entry]);
});

test.each([
  ['truncated', renderBaseline([entry]).slice(0, 150)],
  ['merge-conflict markers', `<<<<<<< HEAD\n${renderBaseline([entry])}`],
  ['wrong version', renderBaseline([]).replace('1', '99')],
  ['empty', ''],
])('a damaged file (%s) is not read', (_what, text) => {
  fs.writeFileSync(path, text);
  const file = new BaselineFile(path);

  expect(() => file.read()).toThrow(DamagedBaselineError);
});

test('the error about a damaged file names the file', () => {
  fs.writeFileSync(path, '{}');

  expect(() => new BaselineFile(path).read()).toThrow(`${path}: 'version' is missing`);
});

test('a folder in place of the file is an error that says so', () => {
  fs.mkdirSync(path);

  expect(() => new BaselineFile(path).read()).toThrow(InaccessibleBaselineError);
  expect(() => new BaselineFile(path).read()).toThrow(`cannot read ${path}: EISDIR`);
});

test.each([
  ['EACCES', 'permission denied'],
  ['EROFS', 'read-only file system'],
  ['ENOSPC', 'no space left on device'],
])('a folder that cannot be written (%s) is an error, and the file stays as it is', (code, words) => {
  const old = renderBaseline([]);
  fs.writeFileSync(path, old);
  jest.spyOn(fs, 'writeFileSync').mockImplementation(() => {
    throw Object.assign(new Error(`${code}: ${words}`), { code });
  });

  const write = () => new BaselineFile(path).write([entry]);

  expect(write).toThrow(InaccessibleBaselineError);
  expect(write).toThrow(`cannot write ${path}: ${code}: ${words}`);
  expect(fs.readFileSync(path, 'utf8')).toBe(old);
});

test('a folder that does not exist is created', () => {
  const file = new BaselineFile(join(folder, 'missing', 'cdk.flow-logs.json'));

  file.write([entry]);

  expect(file.read()).toEqual([entry]);
});

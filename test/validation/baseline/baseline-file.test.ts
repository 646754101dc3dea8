import fs from 'node:fs'; // an import of * would be a copy that cannot be mocked
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DamagedBaselineError, InaccessibleBaselineError, BaselineFile } from '../../../src/validation/baseline/baseline-file';
import { parseBaseline, renderBaseline } from '../../../src/validation/baseline/baseline-text';
import type { BaselineFlowLog } from '../../../src/validation/baseline/baseline-flow-log';

const entry: BaselineFlowLog = {
  environment: 'aws://111122223333/eu-west-1', stack: 'Network', logicalId: 'FlowLog', path: 'Network/FlowLog', properties: { TrafficType: 'ALL' },
};

let folder: string;
let path: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'record-file-'));
  path = join(folder, 'cdk.flow-logs.json');
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true });
});

test('nothing is recorded as long as there is no file', () => {
  expect(new BaselineFile(path).read()).toBeUndefined();
});

test('what was written is read again', () => {
  new BaselineFile(path).update(() => [entry]);

  expect(new BaselineFile(path).read()).toEqual([entry]);
});

test('an update tells what was recorded before and after it', () => {
  expect(new BaselineFile(path).update(() => [entry])).toEqual({ before: [], after: [entry] });
});

test('nothing but the record stays in its folder', () => {
  fs.writeFileSync(join(folder, 'cdk.flow-logs.4711.tmp.json'), 'left by a process that was killed');

  new BaselineFile(path).update(() => [entry]);

  expect(fs.readdirSync(folder)).toEqual(['cdk.flow-logs.json']);
});

test('a file that says the same in another layout is not written', () => {
  const reformatted = JSON.stringify(JSON.parse(renderBaseline([entry])), null, 4);
  fs.writeFileSync(path, reformatted);

  expect(new BaselineFile(path).update(() => [entry])).toBeUndefined();
  expect(fs.readFileSync(path, 'utf8')).toBe(reformatted);
});

test('what another process wrote in the meantime is kept', () => {
  const other = { ...entry, logicalId: 'Other' };
  const overtaken = jest.fn((recorded: readonly BaselineFlowLog[] = []) => {
    if (overtaken.mock.calls.length === 1) fs.writeFileSync(path, renderBaseline([other]));
    return [...recorded, entry];
  });

  new BaselineFile(path).update(overtaken);

  expect(new BaselineFile(path).read()).toEqual([entry, other]);
});

test('nothing is written against the caller\'s will, which is asked only when there is a difference', () => {
  const mayWrite = jest.fn(() => false);
  new BaselineFile(path).update(() => [], mayWrite);
  expect(mayWrite).not.toHaveBeenCalled();

  new BaselineFile(path).update(() => [entry], mayWrite);

  expect(mayWrite).toHaveBeenCalled();
  expect(fs.existsSync(path)).toBe(false);
});

test('a link to the record stays a link', () => {
  const shared = join(folder, 'shared.json');
  fs.writeFileSync(shared, renderBaseline([]));
  fs.symlinkSync(shared, path);

  new BaselineFile(path).update(() => [entry]);

  expect(fs.lstatSync(path).isSymbolicLink()).toBe(true);
  expect(parseBaseline(fs.readFileSync(shared, 'utf8'))).toEqual([entry]);
});

test.each([
  ['truncated', renderBaseline([entry]).slice(0, 150)],
  ['merge-conflict markers', `<<<<<<< HEAD\n${renderBaseline([entry])}`],
  ['wrong version', renderBaseline([]).replace('1', '99')],
  ['empty', ''],
])('a damaged file (%s) is neither read nor overwritten', (_what, text) => {
  fs.writeFileSync(path, text);
  const file = new BaselineFile(path);

  expect(() => file.read()).toThrow(DamagedBaselineError);
  expect(() => file.update(() => [entry])).toThrow(DamagedBaselineError);
  expect(fs.readFileSync(path, 'utf8')).toBe(text);
});

test('the error about a damaged file names the file and the place', () => {
  fs.writeFileSync(path, '{\n  "version" 1\n}\n');

  expect(() => new BaselineFile(path).read()).toThrow(`${path}: line 2, column 13: expected ':', got '1'`);
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
  fs.writeFileSync(path, renderBaseline([]));
  jest.spyOn(fs, 'openSync').mockImplementation(() => {
    throw Object.assign(new Error(`${code}: ${words}`), { code });
  });

  const update = () => new BaselineFile(path).update(() => [entry]);

  expect(update).toThrow(InaccessibleBaselineError);
  expect(update).toThrow(`cannot write ${path}: ${code}: ${words}`);
  expect(parseBaseline(fs.readFileSync(path, 'utf8'))).toEqual([]);
});

test('a folder that cannot be written is no error where nothing is to be written', () => {
  fs.writeFileSync(path, renderBaseline([entry]));
  jest.spyOn(fs, 'openSync').mockImplementation(() => {
    throw new Error('EROFS');
  });

  expect(new BaselineFile(path).update((recorded) => recorded!)).toBeUndefined();
});

test('a folder that does not exist is an error', () => {
  const file = new BaselineFile(join(folder, 'missing', 'cdk.flow-logs.json'));

  expect(() => file.update(() => [entry])).toThrow(/^cannot write .*missing.*ENOENT/);
});

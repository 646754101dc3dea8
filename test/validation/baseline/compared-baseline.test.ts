import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { comparedBaseline, unreadableBaseline } from '../../../src/validation/baseline/compared-baseline';
import { FlowLogError } from '../../../src/model/errors';
import { renderBaseline } from '../../../src/validation/baseline/baseline-text';
import { baselineFlowLog } from '../../support/baseline-view';
import type { BaselineSettings } from '../../../src/validation/baseline/baseline-settings';
import { app, flowLog } from '../../support/views';

let folder: string;
let settings: BaselineSettings;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'compared-baseline-'));
  settings = {
    compares: true,
    writes: true,
    warnsOfNew: false,
    name: 'cdk.flow-logs.json',
    path: join(folder, 'cdk.flow-logs.json'),
    accepts: () => false,
    acceptsAny: false,
    unknownPaths: () => [],
  };
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const original = app([withTraffic('ALL')]);
const changed = app([withTraffic('REJECT')]);

test('a new flow log is written', () => {
  const { view, write } = compared(original);

  expect(view).toMatchObject({ exists: false, trouble: undefined, differences: [{ difference: { kind: 'new' } }] });
  expect(write!()).toBe('cdk.flow-logs.json: wrote 1 flow log (Stack/TheFlowLog). Commit the file.');
  expect(compared(original).view).toMatchObject({ exists: true, differences: [] });
  expect(compared(original).write).toBeUndefined();
});

test('nothing is written before somebody says so', () => {
  compared(original);

  expect(fs.readdirSync(folder)).toEqual([]);
});

test('a change is a difference until it is accepted', () => {
  compared(original).write!();
  const accepted = { accepts: (path: string) => path === 'Stack/TheFlowLog', acceptsAny: true };

  expect(compared(changed).view.differences).toMatchObject([{ difference: { kind: 'replaced' } }]);
  expect(compared(changed).write).toBeUndefined();
  expect(compared(changed, accepted).view.differences).toEqual([]);
  expect(compared(changed, accepted).write!()).toContain('wrote 1 flow log');
  expect(compared(changed).view.differences).toEqual([]);
  expect(compared(changed).write).toBeUndefined();
});

test('without a baseline there is nothing to compare with, where none is written', () => {
  const { view, write } = compared(original, { writes: false });

  expect(view).toMatchObject({ exists: false, trouble: undefined, differences: [] });
  expect(write).toBeUndefined();
});

test('a difference comes with the flow log that it is about', () => {
  compared(original).write!();

  expect(compared(changed).view.differences[0].flowLog).toBe(changed.flowLogs[0]);
});

test('what the settings only compare is not written, even if the change is accepted', () => {
  compared(original).write!();

  const { view, write } = compared(changed, { writes: false, accepts: () => true, acceptsAny: true });

  expect(view.differences).toHaveLength(1);
  expect(write).toBeUndefined();
});

test('what another process wrote in the meantime is kept', () => {
  const { write } = compared(original);
  const other = baselineFlowLog();
  fs.writeFileSync(settings.path, renderBaseline([other]));

  write!();

  expect(fs.readFileSync(settings.path, 'utf8')).toContain('FlowLog3CB084E9');
  expect(fs.readFileSync(settings.path, 'utf8')).toContain('TheFlowLog');
});

test('a file that says the same in another layout is not written', () => {
  compared(original).write!();
  fs.writeFileSync(settings.path, JSON.stringify(JSON.parse(fs.readFileSync(settings.path, 'utf8')), null, 8).replaceAll('\n', '\r\n'));

  expect(compared(original).write).toBeUndefined();
});

test('an app without flow logs has nothing to write', () => {
  expect(compared(app()).write).toBeUndefined();
});

test('a path that is accepted but not in the app is trouble', () => {
  const { trouble } = compared(original, { unknownPaths: () => ['Net/Typo'] }).view;

  expect(trouble).toEqual({
    kind: 'setting', message: 'context \'flow-logs:accept\' must name constructs that have flow logs, got "Net/Typo"',
  });
});

test.each([
  ['damaged', () => fs.writeFileSync(settings.path, '{'), 'cdk.flow-logs.json: '],
  ['inaccessible', () => fs.mkdirSync(settings.path), 'cannot read cdk.flow-logs.json: EISDIR'],
])('a %s file is trouble, and is not written', (kind, spoil, message) => {
  spoil();

  const { view, write } = compared(original);

  expect(write).toBeUndefined();
  expect(view.trouble).toEqual({ kind, message: expect.stringContaining(message) as string });
  expect(view.differences).toEqual([]);
  expect(view.exists).toBe(true);
});

test('a baseline that cannot be compared at all is trouble, and warns of nothing else', () => {
  expect(unreadableBaseline(original, new FlowLogError('bad')).view).toEqual({
    file: 'the baseline', trouble: { kind: 'setting', message: 'bad' }, exists: false, warnsOfNew: false, differences: [],
    landmarks: original.flowLogs,
  });
  expect(unreadableBaseline(original, new Error('worse')).view.trouble)
    .toEqual({ kind: 'inaccessible', message: 'the baseline could not be checked: Error: worse' });
});

afterEach(() => jest.restoreAllMocks());

test.each([
  ['what is new', {}, 'not-written'],
  ['what the user accepts', { accepts: () => true, acceptsAny: true }, 'inaccessible'],
])('a folder to which %s cannot be written is trouble of its own', (_what, given, kind) => {
  const { write } = compared(original, given);
  jest.spyOn(fs, 'writeFileSync').mockImplementationOnce(() => {
    throw new Error('EACCES: permission denied');
  });

  expect(write!()).toEqual({ kind, message: 'cannot write cdk.flow-logs.json: EACCES: permission denied' });
});

test('trouble is told at the first flow log of each stack', () => {
  fs.writeFileSync(settings.path, '{');
  const elsewhere = { ...original.stacks[0], path: 'Elsewhere', name: 'Elsewhere', artifactId: 'Elsewhere' };
  const flowLogs = ['A', 'B'].flatMap((logicalId) => [flowLog({ logicalId }), flowLog({ logicalId, stack: elsewhere })]);

  expect(compared(app(flowLogs)).view.landmarks.map(({ path }) => path)).toEqual(['Stack/A', 'Elsewhere/A']);
});

function withTraffic(trafficType: string) {
  return flowLog({ properties: { TrafficType: trafficType } });
}

function compared(synthesized = original, given: Partial<BaselineSettings> = {}) {
  return comparedBaseline(synthesized, { ...settings, ...given });
}

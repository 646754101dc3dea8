import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepBaseline } from '../../../src/validation/baseline/keep-baseline';
import type { BaselineSettings } from '../../../src/validation/baseline/baseline-settings';
import { app, flowLog } from '../../support/views';

let folder: string;
let settings: BaselineSettings;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'keep-record-'));
  settings = {
    compares: true,
    writes: true,
    warnsOfNew: false,
    name: 'cdk.flow-logs.json',
    path: join(folder, 'cdk.flow-logs.json'),
    accepts: () => false,
  };
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const original = app([withTraffic('ALL')]);
const changed = app([withTraffic('REJECT')]);

test('a new flow log is recorded', () => {
  const { view, update } = keep(original);

  expect(update?.after).toMatchObject([{ logicalId: 'TheFlowLog', properties: { TrafficType: 'ALL' } }]);
  expect(view).toMatchObject({ exists: false, trouble: undefined });
  expect(keep(original)).toMatchObject({ update: undefined, view: { exists: true, differences: [] } });
});

test('a change is a difference until it is accepted', () => {
  keep(original);

  expect(keep(changed)).toMatchObject({ update: undefined, view: { differences: [{ difference: { kind: 'changed' } }] } });
  expect(keep(changed, { accepts: (path) => path === 'Stack/TheFlowLog' })).toMatchObject({ view: { differences: [] } });
  expect(keep(changed)).toMatchObject({ update: undefined, view: { differences: [] } });
});

test('a difference comes with the flow log that it is about', () => {
  keep(original);

  expect(keep(changed).view.differences[0].flowLog).toBe(changed.flowLogs[0]);
});

test('what the settings only compare is not written, even if the change is accepted', () => {
  keep(original);
  const before = fs.readFileSync(settings.path, 'utf8');

  expect(keep(changed, { writes: false, accepts: () => true }).view.differences).toHaveLength(1);
  expect(fs.readFileSync(settings.path, 'utf8')).toBe(before);
});

test('nothing is recorded when the synthesis fails', () => {
  expect(keep(original, {}, true).update).toBeUndefined();
  expect(fs.existsSync(settings.path)).toBe(false);
});

test('whether the synthesis fails is not even asked when there is nothing to write', () => {
  keep(original);
  const fails = jest.fn();

  keepBaseline(original, settings, fails);

  expect(fails).not.toHaveBeenCalled();
});

test('an app without flow logs leaves no file behind', () => {
  keep(app());

  expect(fs.readdirSync(folder)).toEqual([]);
});

test.each([
  ['damaged', () => fs.writeFileSync(settings.path, '{'), 'cdk.flow-logs.json: line 1, column 2'],
  ['inaccessible', () => fs.mkdirSync(settings.path), 'cannot read cdk.flow-logs.json: EISDIR'],
])('a %s file is trouble', (kind, spoil, message) => {
  spoil();

  const { view, update } = keep(original);

  expect(update).toBeUndefined();
  expect(view.trouble).toEqual({ kind, message: expect.stringContaining(message) as string });
  expect(view.differences).toEqual([]);
});

afterEach(() => jest.restoreAllMocks());

test('a folder that cannot be written is trouble, and the changes are told all the same', () => {
  keep(original);
  const both = app([withTraffic('REJECT'), flowLog({ logicalId: 'Other' })]);
  jest.spyOn(fs, 'openSync').mockImplementationOnce(() => {
    throw new Error('EACCES: permission denied');
  });

  const { view } = keep(both);

  expect(view.trouble).toMatchObject({ kind: 'inaccessible', message: 'cannot write cdk.flow-logs.json: EACCES: permission denied' });
  expect(view.differences.map(({ difference }) => difference.kind)).toEqual(['changed', 'new']);
});

test('trouble is told at the first flow log of each stack', () => {
  fs.writeFileSync(settings.path, '{');
  const elsewhere = { ...original.stacks[0], path: 'Elsewhere', name: 'Elsewhere', artifactId: 'Elsewhere' };
  const flowLogs = ['A', 'B'].flatMap((logicalId) => [flowLog({ logicalId }), flowLog({ logicalId, stack: elsewhere })]);

  expect(keep(app(flowLogs)).view.landmarks.map(({ path }) => path)).toEqual(['Stack/A', 'Elsewhere/A']);
});

function withTraffic(trafficType: string) {
  return flowLog({ properties: { TrafficType: trafficType } });
}

function keep(synthesized = original, given: Partial<BaselineSettings> = {}, fails = false) {
  return keepBaseline(synthesized, { ...settings, ...given }, () => fails);
}

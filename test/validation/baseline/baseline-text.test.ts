import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parseBaseline, renderBaseline } from '../../../src/validation/baseline/baseline-text';
import { keyOf } from '../../../src/validation/baseline/flow-log-key';
import type { BaselineFlowLog } from '../../../src/validation/view/baseline-view';

const example: BaselineFlowLog = {
  environment: 'aws://111122223333/eu-west-1',
  stack: 'Network',
  logicalId: 'FlowLog3CB084E9',
  path: 'Network/FlowLog/FlowLog',
  properties: {
    TrafficType: 'ALL',
    ResourceId: { ref: 'Network.Vpc8378EB38', attr: 'Ref' },
    DestinationOptions: { PerHourPartition: true, FileFormat: 'parquet', HiveCompatiblePartitions: false },
  },
};

const KEY = 'aws://111122223333/eu-west-1/Network FlowLog3CB084E9';
const text = `{
  "$comment": "Flow logs as cdk-vpc-flow-logs last saw them, to notice changes of their configuration. Commit this file. In a merge conflict, keep the lines of both sides.",
  "${KEY} DestinationOptions": {"FileFormat":"parquet","HiveCompatiblePartitions":false,"PerHourPartition":true},
  "${KEY} ResourceId": {"attr":"Ref","ref":"Network.Vpc8378EB38"},
  "${KEY} TrafficType": "ALL",
  "${KEY} path": "Network/FlowLog/FlowLog",
  "version": 1
}
`;

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,9}$/);
const flowLogs: fc.Arbitrary<BaselineFlowLog[]> = fc.uniqueArray(fc.record({
  environment: fc.constantFrom('aws://111122223333/eu-west-1', 'aws://unknown-account/unknown-region'),
  stack: fc.oneof(name, fc.tuple(name, name).map((names) => names.join('/'))),
  logicalId: name,
  path: fc.string(),
  properties: fc.dictionary(name, fc.jsonValue() as fc.Arbitrary<BaselineFlowLog['path']>),
}), { selector: keyOf, maxLength: 5 });

describe('writing', () => {
  test('gives every property a line, in sorted order', () => {
    expect(renderBaseline([example])).toBe(text);
  });

  test('gives the same text whatever the order of the flow logs', () => {
    fc.assert(fc.property(flowLogs, (list) => {
      expect(renderBaseline([...list].reverse())).toBe(renderBaseline(list));
    }));
  });

  test('is undone by reading', () => {
    fc.assert(fc.property(flowLogs, (list) => {
      const again = parseBaseline(renderBaseline(list));

      expect(renderBaseline(again)).toBe(renderBaseline(list));
      expect(again.map(keyOf).sort()).toEqual(list.map(keyOf).sort());
    }));
  });
});

describe('reading', () => {
  test.each([
    ['in any layout', JSON.stringify(JSON.parse(text))],
    ['with Windows line ends', text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${text}`],
    ['in another order', text.replace(/( {2}"aws:.*ResourceId.*\n)( {2}"aws:.*TrafficType.*\n)/, '$2$1')],
  ])('takes the file %s', (_what, given) => {
    expect(renderBaseline(parseBaseline(given))).toBe(text);
  });

  test.each([
    ['is truncated', text.slice(0, 250), /JSON|string/],
    ['is empty', '', /JSON/],
    ['has a trailing comma', text.replace('"version": 1', '"version": 1,'), /JSON|property name/],
    ['has conflict markers', `${text.slice(0, text.indexOf('  "aws'))}<<<<<<< HEAD\n=======\n>>>>>>> feature\n`,
      'line 3: \'<<<<<<<\' of an unresolved merge conflict'],
    ['has a conflict marker in its first line', `<<<<<<< HEAD\n${text}`, /^line 1: '<<<<<<<' of an unresolved merge conflict$/],
    ['has two values of one property', text.replace('  "version"', `  "${KEY} TrafficType": "REJECT",\n  "version"`),
      `line 7 has '${KEY} TrafficType' again, which line 5 has: keep the one that is deployed`],
    ['is of a later version', text.replace('"version": 1', '"version": 2'),
      '\'version\' must be 1, got 2: a newer cdk-vpc-flow-logs wrote it'],
    ['is of an earlier version', text.replace('"version": 1', '"version": 0'), /'version' must be 1, got 0$/],
    ['is of a later version in quotes', text.replace('"version": 1', '"version": "2"'), /'version' must be 1, got "2"$/],
    ['has another kind of version', text.replace('"version": 1', '"version": "one"'), '\'version\' must be 1, got "one"'],
    ['has no version', text.replace(',\n  "version": 1', ''), '\'version\' is missing'],
    ['is no object', '[]', 'expected an object, got []'],
    ['has a key that is no flow log', text.replace('/eu-west-1/Network FlowLog3CB084E9 TrafficType', '/Network FlowLog'),
      'expected a key like \'aws://111122223333/eu-west-1/Stack FlowLog TrafficType\', got \'aws://111122223333/Network FlowLog\''],
    ['has a path that is no string', text.replace('"Network/FlowLog/FlowLog"', '1'), `'${KEY} path' must be a text, got 1`],
    ['has no path', text.replace(/ {2}"aws[^\n]* path".*\n/, ''), `'${KEY} path' must be a text, got null`],
    ['has names that an object inherits', '{ "version": 1, "constructor": 1 }', 'expected a key like'],
    ['has a key that forges a line', '{ "version": 1, "x\\nERROR fake": 1 }', 'got \'x\\nERROR fake\''],
  ])('a file that %s is refused with what is wrong', (_what, damaged, message) => {
    expect(() => parseBaseline(damaged)).toThrow(message);
  });

  test('what JSON.parse quotes of the file stays on the line of the message', () => {
    expect(() => parseBaseline('{ "a"\nERROR fake\n::error::fake }')).toThrow(/^[^\n]*$/);
  });

  test('a file cut off anywhere is refused', () => {
    fc.assert(fc.property(fc.nat(text.length - 3), (length) => {
      expect(() => parseBaseline(text.slice(0, length))).toThrow();
    }));
  });
});

describe('git', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'merge-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** The lines of both sides where they are in conflict: what an editor calls "accept both". */
  function merged(base: BaselineFlowLog[], ours: BaselineFlowLog[], theirs: BaselineFlowLog[]): string {
    const files = [ours, base, theirs].map((side, i) => {
      writeFileSync(join(folder, `${i}`), renderBaseline(side));
      return join(folder, `${i}`);
    });
    const { stdout } = spawnSync('git', ['merge-file', '-p', ...files], { encoding: 'utf8' });
    return stdout.replace(/^(<{7}|={7}|>{7}).*\n/gm, '');
  }

  const flowLog = (logicalId: string, properties = example.properties) => ({ ...example, logicalId, path: `Network/${logicalId}`, properties });
  const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((id) => flowLog(id));
  const other = { ...flowLog('E'), stack: 'Other' };

  test.each<[string, BaselineFlowLog[], BaselineFlowLog[], BaselineFlowLog[], BaselineFlowLog[]]>([
    ['two at the end', [a], [a, b], [a, c], [a, b, c]],
    ['two at the beginning', [d], [a, d], [b, d], [a, b, d]],
    ['two next to each other', [a, d], [a, b, d], [a, c, d], [a, b, c, d]],
    ['the first two', [], [a], [b], [a, b]],
    ['two stacks', [], [a], [other], [a, other]],
    ['one at each end', [b], [a, b], [b, c], [a, b, c]],
    ['one, while the other side removes one, which the next synthesis removes again', [a, b], [a, b, c], [a], [a, b, c]],
    ['one, while the other side changes its neighbor', [a], [a, b], [flowLog('A', { TrafficType: 'REJECT' })], [flowLog('A', { TrafficType: 'REJECT' }), b]],
  ])('merges %s, keeping the lines of both sides in a conflict', (_what, base, ours, theirs, expected) => {
    expect(renderBaseline(parseBaseline(merged(base, ours, theirs)))).toBe(renderBaseline(expected));
  });

  test('a property that both sides change is told after such a merge', () => {
    const changed = (TrafficType: string) => [flowLog('A', { TrafficType })];

    expect(() => parseBaseline(merged(changed('ALL'), changed('REJECT'), changed('ACCEPT')))).toThrow('TrafficType\' again');
  });
});

import * as fc from 'fast-check';
import { parseBaseline, renderBaseline } from '../../../src/validation/baseline/baseline-text';
import { keyOf, type BaselineFlowLog } from '../../../src/validation/baseline/baseline-flow-log';

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

const text = `{
  "$comment": "Flow logs as cdk-vpc-flow-logs last saw them, to notice changes of their configuration. Commit this file.",
  "flowLogs": {
    "aws://111122223333/eu-west-1/Network": {
      "FlowLog3CB084E9": {
        "path": "Network/FlowLog/FlowLog",
        "properties": {
          "DestinationOptions": {"FileFormat":"parquet","HiveCompatiblePartitions":false,"PerHourPartition":true},
          "ResourceId": {"attr":"Ref","ref":"Network.Vpc8378EB38"},
          "TrafficType": "ALL"
        }
      }
    }
  },
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
  test('takes the file in any layout, with Windows line ends, too', () => {
    expect(parseBaseline(JSON.stringify(JSON.parse(text)))).toEqual([example]);
    expect(parseBaseline(text.replaceAll('\n', '\r\n'))).toEqual([example]);
  });

  test.each([
    ['is truncated', text.slice(0, 200), 'line 5, column 7: expected a text that ends with a double quote'],
    ['is empty', '', 'line 1, column 1: expected a value, the file ends'],
    ['has a trailing comma', text.replace('"ALL"', '"ALL",'), 'line 11, column 9: expected a key in double quotes, got \'}\''],
    ['has conflict markers', `${text.slice(0, text.indexOf('  "flow'))}<<<<<<< HEAD\n=======\n>>>>>>> feature\n`,
      'line 3, column 1: \'<<<<<<<\' of an unresolved merge conflict'],
    ['is of a later version', text.replace('"version": 1', '"version": 2'),
      '\'version\' must be 1, got 2: a newer cdk-vpc-flow-logs wrote it'],
    ['has another kind of version', text.replace('"version": 1', '"version": "one"'), '\'version\' must be 1, got "one"'],
    ['has no version', text.replace(',\n  "version": 1', ''), '\'version\' is missing'],
    ['is no object', '[]', 'expected an object, got []'],
    ['has no flow logs', '{ "version": 1 }', 'flowLogs must be an object, got null'],
    ['has a key that is no stack', text.replace('/eu-west-1/', '/'),
      'flowLogs[\'aws://111122223333/Network\'].FlowLog3CB084E9: expected a key like \'aws://111122223333/eu-west-1/Stack\''],
    ['has a path that is no string', text.replace('"Network/FlowLog/FlowLog"', '1'),
      'flowLogs[\'aws://111122223333/eu-west-1/Network\'].FlowLog3CB084E9.path must be a string, got 1'],
    ['has properties that are no object', text.replace(/"properties": \{[^]*?\n {8}\}/, '"properties": []'),
      'flowLogs[\'aws://111122223333/eu-west-1/Network\'].FlowLog3CB084E9.properties must be an object, got []'],
  ])('a file that %s is refused with the place', (_what, damaged, message) => {
    expect(() => parseBaseline(damaged)).toThrow(message);
  });

  test('a file cut off anywhere is refused with a place, never with a stack trace of JSON.parse', () => {
    fc.assert(fc.property(fc.nat(text.length - 3), (length) => {
      expect(() => parseBaseline(text.slice(0, length))).toThrow(/^line \d+, column \d+: /);
    }));
  });
});

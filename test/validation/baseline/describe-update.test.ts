import { describeUpdate } from '../../../src/validation/baseline/describe-update';
import type { BaselineFlowLog } from '../../../src/validation/view/baseline-view';

const [a, b, c, d] = ['A', 'B', 'C', 'D'].map(flowLog);

test.each([
  ['a new one', [], [a], 'wrote 1 flow log (Network/A)'],
  ['three new ones', [], [a, b, c], 'wrote 3 flow logs (Network/A, Network/B, Network/C)'],
  ['many new ones', [a], [a, b, c, d, flowLog('E')], 'wrote 4 flow logs (Network/B, Network/C, Network/D and 1 more)'],
  ['an accepted change', [a, b], [a, { ...b, properties: { TrafficType: 'REJECT' } }], 'wrote 1 flow log (Network/B)'],
  ['one that is gone', [a, b], [a], 'removed 1 flow log (Network/B)'],
  ['one that took the place of another', [a], [b], 'wrote 1 flow log (Network/B), removed 1 flow log (Network/A)'],
])('%s is told', (_what, before, after, text) => {
  expect(describeUpdate('cdk.flow-logs.json', before, after)).toBe(`cdk.flow-logs.json: ${text}. Commit the file.`);
});

test('a path from the file stays on the line', () => {
  const hostile = { ...a, path: 'Network\n::error::fake' };

  expect(describeUpdate('cdk.flow-logs.json', [hostile], []))
    .toBe('cdk.flow-logs.json: removed 1 flow log (Network\\n::error::fake). Commit the file.');
});

function flowLog(logicalId: string): BaselineFlowLog {
  return { environment: 'aws://1/r', stack: 'Network', logicalId, path: `Network/${logicalId}`, properties: { TrafficType: 'ALL' } };
}

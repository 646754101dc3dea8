import { changedFrom, otherStages, restored } from '../../../src/validation/questions/baseline-change';
import { baselineFlowLog } from '../../support/baseline-view';

const CHANGE = { property: 'TrafficType', before: 'ALL', after: 'REJECT' };

test('a change is told with both values, and undone by the first', () => {
  expect(changedFrom(CHANGE)).toBe('TrafficType changed from "ALL" to "REJECT"');
  expect(restored(CHANGE)).toBe('Restore TrafficType to "ALL".');
});

test('a property that was not there is removed again', () => {
  expect(restored({ ...CHANGE, before: undefined })).toBe('Remove TrafficType again.');
});

test.each<[string, string, string[]]>([
  ['aws://111122223333/eu-west-1', 'cdk.flow-logs.json', []],
  ['aws://unknown-account/eu-west-1', 'cdk.flow-logs.json', ['cdk.flow-logs.STAGE.json']],
  ['aws://111122223333/unknown-region', 'baseline', ['baseline.STAGE']],
])('a flow log in %s may be one of another stage only if its environment is unknown', (environment, file, files) => {
  const advice = otherStages(baselineFlowLog({ environment }), file);

  expect(advice.map((text) => text.replace(/^.*flow-logs:baseline-file=/, ''))).toEqual(files);
});

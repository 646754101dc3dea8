import { flowLogWithTags as rule } from '../../../src/validation/rules/flow-log-with-tags';
import { faults } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

const tag = { Key: 'Name', Value: 'network' };

test('it is judged on request only: AWS has lifted the limitation', () => {
  expect(rule.edition).toBe('2018');
});

test.each([
  [[tag], 'has 1 tag:'],
  [[tag, UNKNOWN], 'has 2 tags:'],
])('tags %j fail', (tags, message) => {
  expect(faults(rule, flowLog({ tags }))).toEqual([expect.stringContaining(message)]);
});

test.each([
  ['no tags', undefined],
  ['an empty list', []],
  ['tags known only at deployment', UNKNOWN],
])('%s pass', (_, tags) => {
  expect(faults(rule, flowLog({ tags }))).toEqual([]);
});

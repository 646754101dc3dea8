import { DEFAULT_LOG_GROUP_NAME_PATTERN, isSingleLogGroup } from '../../src/model/telemetry-pattern';

test.each<[string, boolean]>([
  ['/flow-logs', true],
  ['/flow-logs/vpc-id', true],
  ['/flow-logs/<vpc-id>', false],
  ['<account-id>', false],
  ['/flow-logs/<resourceId>', false],
  ['/flow-logs/<region>', false], // not documented; it may be a macro
  [DEFAULT_LOG_GROUP_NAME_PATTERN, false],
])('the pattern %s leads all VPCs to one log group: %s', (pattern, expected) => {
  expect(isSingleLogGroup(pattern)).toBe(expected);
});

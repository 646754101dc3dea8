import { isForFlowLogs, isLogGroupOfFlowLogs, readFilter } from '../../../../src/validation/questions/filters/flow-log-filter';
import { flowLogInGroup, GROUP, metricFilter, SSH_PATTERN, subscriptionFilter } from '../../../support/filters';
import { app, flowLog, Reference, STACK, UNKNOWN } from '../../../support/views';

const FLOW_LOG = flowLogInGroup();

test('a filter on the log group of a flow log is read, and everything is known of it', () => {
  const filter = metricFilter();
  const read = readFilter(filter, app([GROUP, FLOW_LOG, filter]))!;

  expect(read).toMatchObject({ flowLogs: [FLOW_LOG], isComplete: true });
  expect(read.pattern?.slots).toHaveLength(14);
  expect(read.syntaxError).toBeUndefined();
});

test('a subscription filter is read alike', () => {
  expect(readFilter(subscriptionFilter(), app([GROUP, FLOW_LOG]))?.flowLogs).toEqual([FLOW_LOG]);
});

test.each<[string, Parameters<typeof flowLog>[0], boolean]>([
  ['delivers to an unknown group', { logGroupName: UNKNOWN }, false],
  ['delivers to an unknown type of destination', { logDestinationType: UNKNOWN }, false],
  ['delivers to another group', { logGroupName: 'others' }, true],
  ['delivers to a bucket', { logDestinationType: 's3', logDestination: UNKNOWN }, true],
])('where another flow log %s, all flow logs are known: %s', (_, given, isComplete) => {
  const other = flowLog({ logicalId: 'Other', ...given });

  expect(readFilter(metricFilter(), app([GROUP, FLOW_LOG, other]))).toMatchObject({ flowLogs: [FLOW_LOG], isComplete });
});

test('flow logs of other apps may deliver to a group that is only named here', () => {
  const named = flowLog({ logGroupName: 'records' });

  expect(readFilter(metricFilter(SSH_PATTERN, {}, { logGroupName: 'records' }), app([named]))).toMatchObject({ isComplete: false });
});

test('a filter on another group is not read', () => {
  expect(readFilter(metricFilter(SSH_PATTERN, {}, { logGroupName: 'others' }), app([GROUP, FLOW_LOG]))).toBeUndefined();
  expect(readFilter(metricFilter(), app([GROUP]))).toBeUndefined();
});

test.each(['ERROR', '{ $.a = 1 }', '', UNKNOWN])('the pattern %p is not about columns', (pattern) => {
  expect(readFilter(metricFilter(pattern), app([GROUP, FLOW_LOG]))).toMatchObject({ flowLogs: [FLOW_LOG] });
  expect(readFilter(metricFilter(pattern), app([GROUP, FLOW_LOG]))).not.toHaveProperty('pattern');
});

test('a pattern that cannot be read has its error', () => {
  expect(readFilter(metricFilter(' [a'), app([GROUP, FLOW_LOG]))?.syntaxError?.problem).toContain('expected');
});

test('a log group is one of flow logs if one delivers there', () => {
  expect(isLogGroupOfFlowLogs(new Reference(GROUP), { stack: STACK }, app([GROUP, FLOW_LOG]))).toBe(true);
  expect(isLogGroupOfFlowLogs('others', { stack: STACK }, app([GROUP, FLOW_LOG]))).toBe(false);
  expect(isLogGroupOfFlowLogs(UNKNOWN, { stack: STACK }, app([GROUP, FLOW_LOG]))).toBe(false);
});

test('a filter reads no flow log that is there only where the filter is not', () => {
  const read = (condition?: string) => readFilter(
    metricFilter(SSH_PATTERN, {}, { condition }), app([GROUP, flowLogInGroup({ condition: 'Prod' })]));

  expect([read('Prod'), read(), read('Test')].map((group) => group?.flowLogs.length)).toEqual([1, 1, undefined]);
});

test('a filter is for flow logs by its group or by its columns', () => {
  expect(isForFlowLogs(metricFilter('[a, b]'), app([GROUP, FLOW_LOG]))).toBe(true);
  expect(isForFlowLogs(metricFilter(SSH_PATTERN), app([GROUP]))).toBe(true);
  expect(isForFlowLogs(metricFilter('[ip, user, request]'), app([GROUP]))).toBe(false);
});

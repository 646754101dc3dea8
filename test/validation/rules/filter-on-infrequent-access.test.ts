import { filterOnInfrequentAccess as rule } from '../../../src/validation/rules/filter-on-infrequent-access';
import type { LogGroupView } from '../../../src/validation/view/views';
import { metricFilter, SSH_PATTERN, subscriptionFilter } from '../../support/filters';
import { faults } from '../../support/rules';
import { app, flowLog, Reference, UNKNOWN, view } from '../../support/views';

function found(given: Partial<LogGroupView>, byName = false): string[] {
  const group = view('log-group', given);
  const logGroupName = byName ? group.logGroupName : new Reference(group);
  const filter = metricFilter(undefined, {}, { logGroupName });
  return faults(rule, filter, app([group, filter, flowLog({ logGroupName: new Reference(group) })]));
}

test.each(['INFREQUENT_ACCESS', 'DELIVERY'])('a metric filter on a log group of class %s fails', (logGroupClass) => {
  expect(found({ logGroupClass })).toEqual([expect.stringContaining(`LogGroupName: Stack/TheLogGroup is of class ${logGroupClass}`)]);
});

test.each([
  ['fails', 'INFREQUENT_ACCESS', ['LogGroupName: Stack/TheLogGroup is of class INFREQUENT_ACCESS: CloudWatch Logs supports subscription filters']],
  ['passes, since AWS does not say that it fails', 'DELIVERY', []],
  ['passes', 'STANDARD', []],
])('a subscription filter %s on a log group of class %s', (_, logGroupClass, expected) => {
  const group = view('log-group', { logGroupClass });
  const logGroupName = new Reference(group);
  const filter = { ...subscriptionFilter(''), logGroupName };

  expect(faults(rule, filter, app([group, filter, flowLog({ logGroupName })])))
    .toEqual(expected.map((start) => expect.stringContaining(start) as string));
});

test('the log group is found by its name', () => {
  expect(found({ logGroupName: 'flow-logs', logGroupClass: 'INFREQUENT_ACCESS' }, true)).toHaveLength(1);
});

test.each([
  ['STANDARD', { logGroupClass: 'STANDARD' }],
  ['none', {}],
  ['known only at deployment', { logGroupClass: UNKNOWN }],
])('a log group whose class is %s passes', (_, given) => {
  expect(found(given)).toEqual([]);
});

test.each([
  ['fails where its pattern is for flow logs', SSH_PATTERN, 1],
  ['passes where its pattern is for other logs', '[ip, user, code=4*, bytes]', 0],
  ['passes where its pattern is known only at deployment', UNKNOWN, 0],
])('a metric filter on a group to which no flow log of the app delivers %s', (_, pattern, count) => {
  const group = view('log-group', { logGroupClass: 'INFREQUENT_ACCESS' });
  const filter = metricFilter(pattern, {}, { logGroupName: new Reference(group) });

  expect(faults(rule, filter, app([group, filter]))).toHaveLength(count);
});

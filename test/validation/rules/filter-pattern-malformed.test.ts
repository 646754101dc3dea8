import { filterPatternMalformed as rule } from '../../../src/validation/rules/filter-pattern-malformed';
import { filterFaults, metricFilter, subscriptionFilter } from '../../support/filters';
import { UNKNOWN } from '../../support/views';

test.each([
  ['an open bracket', '[version, account'],
  ['an open quote', '[..., action="REJECT, status]'],
  ['two ellipses', '[..., action="REJECT", ...]'],
  ['a column twice', '[version, version, ...]'],
  ['a condition on another column', '[..., action="REJECT" && status="OK", status]'],
])('a pattern with %s fails, and the message shows the place', (_, pattern) => {
  expect(filterFaults(rule, metricFilter(pattern))).toEqual([expect.stringMatching(/^FilterPattern: .*\n.*\n *\^$/)]);
});

test.each([
  ['a right pattern', metricFilter()],
  ['an empty pattern', metricFilter('')],
  ['a pattern of terms', metricFilter('REJECT "unterminated')],
  ['a JSON pattern', metricFilter('{ $.action = "REJECT" ')],
  ['a pattern known only at deployment', metricFilter(UNKNOWN)],
])('%s passes', (_, filter) => {
  expect(filterFaults(rule, filter)).toEqual([]);
});

test.each([
  ['without flow logs', {}],
  ['known only at deployment', { logGroupName: UNKNOWN }],
])('a wrong pattern on a log group %s passes', (_, given) => {
  expect(filterFaults(rule, metricFilter('[version', {}, given), [])).toEqual([]);
});

test('the pattern of a subscription filter fails likewise', () => {
  expect(filterFaults(rule, subscriptionFilter('[version, account'))).toHaveLength(1);
  expect(filterFaults(rule, subscriptionFilter())).toEqual([]);
});

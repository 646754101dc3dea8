import { parsePattern } from '../../../../src/filter-pattern/parse';
import { extractedNames, fits, patternFaultOf } from '../../../../src/validation/questions/filters/pattern-fault';
import type { FlowLogView } from '../../../../src/validation/view/views';
import { flowLogInGroup, GROUP, metricFilter, SSH_PATTERN } from '../../../support/filters';
import { app, flowLog, UNKNOWN } from '../../../support/views';

const SHORT = { logFormat: '${srcaddr} ${dstport} ${action}' };

function kindOf(pattern: string, ...flowLogs: FlowLogView[]): string | undefined {
  const filter = metricFilter(pattern);
  return patternFaultOf(filter, app([GROUP, filter, ...flowLogs]))?.kind;
}

test.each<[string, string, FlowLogView, string | undefined]>([
  ['a right pattern', SSH_PATTERN, flowLogInGroup(), undefined],
  ['columns of another format', SSH_PATTERN, flowLogInGroup(SHORT), 'misfit'],
  ['a port without a protocol that has one', SSH_PATTERN.replace('"6"', '"1"'), flowLogInGroup(), 'contradiction'],
  ['an action that is not logged', SSH_PATTERN, flowLogInGroup({ trafficType: 'ACCEPT' }), 'contradiction'],
  ['a field that gateways lack', SSH_PATTERN, flowLogInGroup({ resourceType: 'TransitGateway' }), 'contradiction'],
  ['a format that is not known', SSH_PATTERN, flowLogInGroup({ logFormat: UNKNOWN }), undefined],
  ['columns of other logs', '[ip, user, request=GET]', flowLogInGroup(), undefined],
  ['a pattern that is not known', '{ $.a = 1 }', flowLogInGroup(), undefined],
])('%s: %#', (_, pattern, given, kind) => {
  expect(kindOf(pattern, given)).toBe(kind);
});

test('a pattern that is right for one of the flow logs has no fault', () => {
  expect(kindOf(SSH_PATTERN, flowLogInGroup(SHORT), flowLogInGroup({ logicalId: 'Other' }))).toBeUndefined();
});

test('where another flow log may deliver there, nothing is known', () => {
  const other = flowLog({ logicalId: 'Other', logGroupName: UNKNOWN });

  expect(kindOf(SSH_PATTERN, flowLogInGroup(SHORT), other)).toBeUndefined();
});

test('a column that the metric reads must be its field', () => {
  const pattern = SSH_PATTERN.replace('packets, bytes', 'bytes, packets');
  const filter = metricFilter(pattern, { metricValue: '$bytes' });

  expect(kindOf(pattern, flowLogInGroup())).toBeUndefined();
  expect(patternFaultOf(filter, app([GROUP, filter, flowLogInGroup()]))?.reason).toContain(`column 'bytes' reads the field 'packets'`);
});

test('the metric reads what its value and dimensions name', () => {
  const dimensions = [{ Key: 'Source', Value: '$srcaddr' }, { Key: 'Fixed', Value: 'x' }, UNKNOWN];

  expect(extractedNames(metricFilter(SSH_PATTERN, { metricValue: '$bytes', dimensions }))).toEqual(['bytes', 'srcaddr']);
  expect(extractedNames(metricFilter(SSH_PATTERN, { metricValue: '1', dimensions: UNKNOWN }))).toEqual([]);
});

test('a pattern fits where that is known', () => {
  const pattern = parsePattern(SSH_PATTERN);

  const fitsTo = (given: Partial<FlowLogView>) => fits(flowLog(given), pattern, []);

  expect([{}, SHORT, { logFormat: UNKNOWN }].map(fitsTo)).toEqual([true, false, false]);
});

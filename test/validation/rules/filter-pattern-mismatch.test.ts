import { FlowLogFormat } from '../../../src/model/flow-log-format';
import { filterPatternMismatch as rule } from '../../../src/validation/rules/filter-pattern-mismatch';
import { filterFaults, flowLogInGroup, metricFilter, SSH_PATTERN, subscriptionFilter } from '../../support/filters';
import { flowLog, UNKNOWN } from '../../support/views';

const logFormat = '${interface-id} ${srcaddr} ${dstaddr} ${dstport} ${protocol} ${action}';
const own = '[interface_id, srcaddr, dstaddr, dstport="22", protocol="6", action="REJECT"]';

test.each([
  ['more columns than the record has fields', SSH_PATTERN, { logFormat },
    'the pattern has 14 columns, the flow log\'s records have 6: it matches none of them'],
  ['a column in the place of another field', '[eni, src, dst, dport, action="REJECT", protocol]', { logFormat },
    "column 'action' reads the field 'protocol', because it stands in its place"],
  ['the columns of the default format over a longer one', SSH_PATTERN,
    { logFormat: `\${vpc-id} ${FlowLogFormat.DEFAULT.toString()}` }, "column 'destport' reads the field 'srcport'"],
  ['a column that is misplaced behind an ellipsis', '[..., action="REJECT"]', {},
    "column 'action' reads the field 'log-status'"],
  ['a condition on the rest of the record', '[eni, src, dst, dport="22"]', { logFormat },
    "column 'dport' is the last one, so that it reads 'dstport' and the 2 fields after it at once"],
])('%s fails', (_, pattern, given, message) => {
  expect(filterFaults(rule, metricFilter(pattern), [flowLogInGroup(given)]))
    .toEqual([expect.stringContaining(`FilterPattern: ${message}`)]);
});

test('a column counts that has no condition but gives the metric its value', () => {
  const filter = metricFilter('[eni, src, dst, bytes, protocol, action="REJECT"]', { metricValue: '$bytes' });

  expect(filterFaults(rule, filter, [flowLogInGroup({ logFormat })]))
    .toEqual([expect.stringContaining("column 'bytes' reads the field 'dstport'")]);
});

test.each([
  ['the documented pattern over the default format', SSH_PATTERN, {}],
  ['a pattern for its own format', own, { logFormat }],
  ['free names', '[a, b, c, d="22", e="6", f="REJECT"]', { logFormat }],
  ['names that are misplaced but carry no condition', '[src, eni, dst, dport="22", proto="6", action="REJECT"]', { logFormat }],
  ['columns that are counted from the end', '[..., dstport="22", protocol="6", action="REJECT"]', { logFormat }],
  ['fewer columns, the last of which takes the rest', '[eni, src, dst, dstport="22", rest]', { logFormat }],
  ['a condition on the rest that can hold', '[eni, src, dst, dstport="22", rest="*REJECT*"]', { logFormat }],
  ['srcaddr for pkt-srcaddr', '[srcaddr="10.*", action="REJECT"]', { logFormat: '${pkt-srcaddr} ${action}' }],
  ['a column named type, which may mean anything', '[eni, src, dst, dport, proto, type="REJECT"]', { logFormat }],
  ['names that belong to other logs', '[ip, id, user, time, request, code=4*, size]', { logFormat }],
  ['access logs that share the group', '[ip, id, user, time, request, code=4*, bytes]', { logFormat }],
  ['the empty pattern, which matches everything', '[]', {}],
  ['a pattern known only at deployment', UNKNOWN, { logFormat }],
  ['a format known only at deployment', SSH_PATTERN, { logFormat: UNKNOWN }],
  ['a format that cannot be read, which is another rule\'s fault', SSH_PATTERN, { logFormat: 'version' }],
  ['a resource type known only at deployment', own, { resourceType: UNKNOWN }],
])('%s passes', (_, pattern, given) => {
  expect(filterFaults(rule, metricFilter(pattern), [flowLogInGroup(given)])).toEqual([]);
});

test.each([
  ['one of two flow logs of the log group fits', [flowLogInGroup(), flowLogInGroup({ logicalId: 'B', logFormat })]],
  ['a flow log with an unknown log group may fit', [flowLogInGroup(), flowLog({ logicalId: 'B', logGroupName: UNKNOWN })]],
  ['a flow log with an unknown destination may fit', [
    flowLogInGroup(), flowLog({ logicalId: 'B', logDestinationType: UNKNOWN, logGroupName: undefined })]],
  ['the log group is not of this app', [flowLog()]],
])('a pattern passes if %s', (_, flowLogs) => {
  const filter = metricFilter(own, {}, flowLogs[0].logGroupName === 'flow-logs' ? { logGroupName: 'flow-logs' } : {});

  expect(filterFaults(rule, filter, flowLogs)).toEqual([]);
});

test('the pattern of a subscription filter fails likewise', () => {
  expect(filterFaults(rule, subscriptionFilter(), [flowLogInGroup({ logFormat })])).toHaveLength(1);
  expect(filterFaults(rule, subscriptionFilter(own), [flowLogInGroup({ logFormat })])).toEqual([]);
});

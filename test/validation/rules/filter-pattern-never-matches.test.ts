import { FlowLogFormat } from '../../../src/model/flow-log-format';
import { filterPatternNeverMatches as rule } from '../../../src/validation/rules/filter-pattern-never-matches';
import { filterFaults, flowLogInGroup, metricFilter, SSH_PATTERN, subscriptionFilter } from '../../support/filters';
import { UNKNOWN } from '../../support/views';

const onGateway = { resourceType: 'TransitGateway', trafficType: undefined };
const v5 = FlowLogFormat.VERSIONS_2_TO_5;
const ssh = (status: string) => SSH_PATTERN.replace('action="REJECT", flowlogstatus', `action, status="${status}"`);
const overV5 = (column: string, condition: string) =>
  `[${v5.columns.map((name) => name === column ? name + condition : name).join(', ')}]`;

test.each([
  ['a REJECT of a flow log of accepted traffic', SSH_PATTERN, { trafficType: 'ACCEPT' },
    "column 'action' matches no record of a flow log of ACCEPT traffic"],
  ['an ACCEPT of a flow log of rejected traffic', '[..., action="ACCEPT", status]', { trafficType: 'REJECT' },
    'a flow log of REJECT traffic'],
  ['an action that there is not', '[..., action="DENY", status]', {}, "column 'action' matches no record"],
  ['an action of a transit gateway', SSH_PATTERN, onGateway, "records of a transit gateway have no field 'action'"],
  ['an interface of a transit gateway', '[version, account, eni="eni-1", ...]', onGateway, "no field 'interface-id'"],
  ['an interface of a regional NAT gateway', '[version, account, eni="eni-1", ...]',
    { resourceType: 'RegionalNatGateway' }, "column 'eni' matches no record"],
  ['a port in records without data', ssh('NODATA'), {}, "column 'destport' matches no record with the log status NODATA"],
  ['a REJECT in records that were skipped', '[..., action="REJECT", status="SKIPDATA"]', {},
    "column 'action' matches no record with the log status SKIPDATA"],
  ['a log status that there is not', '[..., action, log_status="ERROR"]', {}, "column 'log_status'"],
  ['version 2 of a format with later fields', overV5('version', '="2"'), { logFormat: v5.toString() }, "column 'version'"],
  ['a direction that there is not', overV5('flow_direction', '="in"'), { logFormat: v5.toString() }, "column 'flow_direction'"],
  ['a protocol by its name', SSH_PATTERN.replace('"6"', '"TCP"'), {}, "column 'protocol'"],
  ['a port above 65535', SSH_PATTERN.replace('="22"', '>65535'), {}, "column 'destport'"],
  ['a port of ICMP', SSH_PATTERN.replace('"6"', '"1"'), {}, "column 'destport' holds for no record of protocol 1, which has no ports"],
  ['a source port of ICMPv6 or ICMP', SSH_PATTERN.replace('"6"', '"58" || protocol=1').replace('srcport', 'srcport>1023').replace('="22"', ''), {},
    "column 'srcport' holds for no record of protocol 58 or 1"],
  ['a port between two numbers', SSH_PATTERN.replace('="22"', '>22 && destport<23'), {}, "column 'destport'"],
])('%s fails', (_, pattern, given, message) => {
  expect(filterFaults(rule, metricFilter(pattern), [flowLogInGroup(given)]))
    .toEqual([expect.stringMatching(/^FilterPattern: the pattern cannot match any record/)]);
  expect(filterFaults(rule, metricFilter(pattern), [flowLogInGroup(given)])[0]).toContain(message);
});

test.each([
  ['the documented pattern over all traffic', SSH_PATTERN, {}],
  ['the documented pattern over rejected traffic', SSH_PATTERN, { trafficType: 'REJECT' }],
  ['traffic known only at deployment', SSH_PATTERN, { trafficType: UNKNOWN }],
  ['a resource type known only at deployment', SSH_PATTERN, { resourceType: UNKNOWN, trafficType: 'ACCEPT' }],
  ['a pattern known only at deployment', UNKNOWN, { trafficType: 'ACCEPT' }],
  ['records without data alone', '[..., action, status="NODATA"]', {}],
  ['records that have anything but OK', '[..., action, status!="OK"]', {}],
  ['anything but ACCEPT of accepted traffic, which the records without data are', '[..., action!="ACCEPT", status]',
    { trafficType: 'ACCEPT' }],
  ['port 0 of ICMP', SSH_PATTERN.replace('"6"', '"1"').replace('"22"', '"0"'), {}],
  ['a port of TCP or ICMP', SSH_PATTERN.replace('"6"', '"1" || protocol="6"'), {}],
  ['a port of anything but ICMP', SSH_PATTERN.replace('="6"', '!="1"'), {}],
  ['addresses', SSH_PATTERN.replace('source', 'source="10.0.*"'), {}],
  ['a port by its first digits', SSH_PATTERN.replace('"22"', '22*'), {}],
  ['a port by digits in the middle', SSH_PATTERN.replace('"22"', '"*00*"'), {}],
  ['a port by regular expression', SSH_PATTERN.replace('"22"', '%^22%'), {}],
  ['a port range', SSH_PATTERN.replace('="22"', '>=20 && destport<=25'), {}],
  ['either of two actions', '[..., action="REJECT" || action="ACCEPT", status]', { trafficType: 'ACCEPT' }],
  ['bytes, however many', SSH_PATTERN.replace('bytes', 'bytes>1000000000'), {}],
  ['packets lost in a transit gateway', '[..., packets_lost_no_route>0, f1, f2, f3, f4, f5, f6, f7, f8]', onGateway],
  ['the version of a field that is not listed yet', '[version="12", new_field]', { logFormat: '${version} ${new-field}' }],
  ['columns that do not fit, which is another rule\'s fault', SSH_PATTERN, { trafficType: 'ACCEPT', logFormat: '${action}' }],
])('%s passes', (_, pattern, given) => {
  expect(filterFaults(rule, metricFilter(pattern), [flowLogInGroup(given)])).toEqual([]);
});

test('it passes if one of two flow logs of the log group writes such records', () => {
  const flowLogs = [flowLogInGroup({ trafficType: 'ACCEPT' }), flowLogInGroup({ logicalId: 'Rejects', trafficType: 'REJECT' })];

  expect(filterFaults(rule, metricFilter(), flowLogs)).toEqual([]);
});

test('the pattern of a subscription filter fails likewise', () => {
  expect(filterFaults(rule, subscriptionFilter(), [flowLogInGroup({ trafficType: 'ACCEPT' })])).toHaveLength(1);
  expect(filterFaults(rule, subscriptionFilter(), [flowLogInGroup()])).toEqual([]);
});

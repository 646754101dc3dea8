import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogQueries } from '../../src/query/flow-log-queries';
import type { FlowLogQuery } from '../../src/query/flow-log-query';
import { FlowLogTableLayout } from '../../src/query/flow-log-table-layout';
import { NAMED_QUERIES, namedQueriesFor } from '../../src/query/named-queries';

const EVERYTHING = FlowLogFormat.of(...FlowLogField.all());

const queries: [FlowLogQuery, string][] = [
  [
    FlowLogQueries.rejectedSources(),
    'number of records for each srcaddr and dstport, where action is REJECT, largest first, 20 rows',
  ],
  [
    FlowLogQueries.actionsOverTime(),
    'number of records per 1 hour for each action, where log-status is OK, in order of the groups',
  ],
  [
    FlowLogQueries.interfaceTraffic('eni-1'),
    'sum of bytes for each srcaddr, dstaddr, dstport and action, where bytes is not - and interface-id is eni-1, within the last 1 hour, largest first',
  ],
  [
    FlowLogQueries.newSshSources(),
    'minimum of start for each srcaddr, where action is ACCEPT and protocol is 6 and dstport is 22, largest first',
  ],
  [
    FlowLogQueries.rejectedAnswers(),
    'number of records for each srcaddr, srcport and dstaddr, where action is REJECT and srcport >= 1 and srcport <= 1023 and dstport > 1023, largest first',
  ],
  [
    FlowLogQueries.availabilityZoneTraffic(),
    'sum of bytes for each az-id, next-hop-az-id and next-hop-interface-type, where bytes is not - and flow-direction is egress and next-hop-az-id is not -, largest first',
  ],
  [
    FlowLogQueries.trafficPaths(),
    'sum of bytes for each traffic-path and az-id, where bytes is not - and flow-direction is egress, largest first',
  ],
  [
    FlowLogQueries.skippedData(),
    'number of records per 1 hour, where log-status is SKIPDATA, in order of the groups',
  ],
  [
    FlowLogQueries.acceptedTraffic(),
    'number of records for each srcaddr, dstaddr and dstport, where action is ACCEPT and protocol is 6, largest first',
  ],
  [
    FlowLogQueries.adminPortTraffic(),
    'sum of bytes for each srcaddr, where bytes is not - and dstport is 22 or 3389, largest first, 10 rows',
  ],
  [
    FlowLogQueries.ipv4Traffic(),
    'sum of bytes, where bytes is not - and type is IPv4',
  ],
  [
    FlowLogQueries.ipv6Traffic(),
    'sum of bytes, where bytes is not - and type is IPv6',
  ],
  [
    FlowLogQueries.rejectedTcpTraffic(),
    'number of records for each srcaddr, dstaddr and dstport, where action is REJECT and protocol is 6, largest first',
  ],
  [
    FlowLogQueries.rejectedTraffic(),
    'number of records for each srcaddr, dstaddr, dstport and protocol, where action is REJECT, largest first',
  ],
  [
    FlowLogQueries.sshRdpTraffic(),
    'sum of bytes for each srcaddr, dstaddr, dstport and action, where bytes is not - and dstport is 22 or 3389, largest first',
  ],
  [
    FlowLogQueries.topTalkers(),
    'sum of bytes for each srcaddr, where bytes is not -, largest first, 50 rows',
  ],
  [
    FlowLogQueries.topTalkersPacketLevel(),
    'sum of bytes for each pkt-srcaddr, where bytes is not -, largest first, 50 rows',
  ],
  [
    FlowLogQueries.topTalkingInstances(),
    'sum of bytes for each instance-id, where bytes is not - and instance-id is not -, largest first, 50 rows',
  ],
  [
    FlowLogQueries.topTalkingSubnets(),
    'sum of bytes for each subnet-id, where bytes is not - and subnet-id is not -, largest first, 50 rows',
  ],
  [
    FlowLogQueries.topTcpTraffic(),
    'sum of bytes for each srcaddr, where bytes is not - and protocol is 6, largest first',
  ],
  [
    FlowLogQueries.totalBytesTransferred(),
    'sum of bytes for each srcaddr and dstaddr, where bytes is not -, largest first, 50 rows',
  ],
  [
    FlowLogQueries.totalBytesTransferredPacketLevel(),
    'sum of bytes for each pkt-srcaddr and pkt-dstaddr, where bytes is not -, largest first, 50 rows',
  ],
  [
    FlowLogQueries.trafficFromAddress('10.0.0.220'),
    'sum of bytes for each dstaddr and dstport, where bytes is not - and srcaddr is 10.0.0.220, largest first',
  ],
  [
    FlowLogQueries.trafficToAddress('10.0.0.220'),
    'sum of bytes for each srcaddr and dstport, where bytes is not - and dstaddr is 10.0.0.220, largest first',
  ],
  [
    FlowLogQueries.packetTransfers(),
    'sum of packets for each srcaddr and dstaddr, largest first, 15 rows',
  ],
  [
    FlowLogQueries.topDestinations('10.0.0.0/16'),
    'sum of bytes for each dstaddr, where bytes is not - and srcaddr is within 10.0.0.0/16, largest first, 15 rows',
  ],
  [
    FlowLogQueries.udpSources(),
    'number of records for each srcaddr, where protocol is 17, largest first',
  ],
  [
    FlowLogQueries.newestFlows('eni-1'),
    'maximum of start for each srcaddr, dstaddr, srcport, dstport and protocol, where interface-id is eni-1, largest first, 20 rows',
  ],
  [
    FlowLogQueries.natGatewayTraffic('10.0.0.220', '10.0.0.0/16'),
    'sum of bytes for each srcaddr and dstaddr, where bytes is not - and dstaddr is 10.0.0.220 and srcaddr is within 10.0.0.0/16, largest first, 10 rows',
  ],
  [
    FlowLogQueries.natGatewayUploads('10.0.0.220', '10.0.0.0/16'),
    'sum of bytes for each srcaddr and dstaddr, where bytes is not - and srcaddr is 10.0.0.220 and dstaddr is outside 10.0.0.0/16, largest first, 10 rows',
  ],
  [
    FlowLogQueries.natGatewayDownloads('10.0.0.220', '10.0.0.0/16'),
    'sum of bytes for each srcaddr and dstaddr, where bytes is not - and dstaddr is 10.0.0.220 and srcaddr is outside 10.0.0.0/16, largest first, 10 rows',
  ],
  [
    FlowLogQueries.interfaceStatus('eni-1'),
    'number of records for each interface-id and log-status, where interface-id is eni-1, in order of the groups',
  ],
];

test.each(queries)('%s', (query, sentence) => {
  expect(query.toString()).toBe(sentence);
});

test('every query is in the table above', () => {
  const names = Object.getOwnPropertyNames(FlowLogQueries).filter((name) => !['length', 'name', 'prototype'].includes(name));

  expect(names.length).toBe(queries.length);
});

test.each(queries)('%s: can be asked everywhere', (query) => {
  const table = FlowLogTableLayout.of({ format: EVERYTHING, tableName: 't' });

  expect(query.run([], EVERYTHING).unreadable).toBe(0);
  expect(query.toLogsInsights(EVERYTHING)).toContain('| stats ');
  expect(query._lastSeconds(3600).toAthena(table)).toContain('SELECT ');
});

test('each query that takes no argument has a name, which says the same', () => {
  const simple = Object.getOwnPropertyNames(FlowLogQueries).filter((name) => {
    const method = (FlowLogQueries as unknown as Record<string, unknown>)[name];
    return typeof method === 'function' && method.length === 0;
  });

  expect(NAMED_QUERIES.map(({ name }) => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())).sort())
    .toEqual(simple.sort());
});

test('a format has the named queries that it has the fields for', () => {
  const names = namedQueriesFor(FlowLogFormat.DEFAULT).map(({ name }) => name);

  expect(names).toContain('rejected-sources');
  expect(names).not.toContain('ipv4-traffic');
  expect(namedQueriesFor(EVERYTHING)).toEqual(NAMED_QUERIES);
});

import { FlowLogQueries } from './flow-log-queries';
import type { FlowLogQuery } from './flow-log-query';
import { lackedField } from './needed-fields';
import type { FlowLogFormat } from '../model/flow-log-format';

/** A query under a name, as consoles and the command list it. */
export interface NamedQuery {
  readonly name: string;

  /** What it answers, in a sentence. */
  readonly description: string;
  readonly query: FlowLogQuery;
}

/** The queries of `FlowLogQueries` that take no argument. What takes one can be had of these with a condition. */
export const NAMED_QUERIES: NamedQuery[] = [
  named('rejected-sources', 'Who was rejected at which port', FlowLogQueries.rejectedSources()),
  named('actions-over-time', 'Accepted and rejected records, hour by hour', FlowLogQueries.actionsOverTime()),
  named('new-ssh-sources', 'From where SSH was accepted, the newest source first', FlowLogQueries.newSshSources()),
  named('rejected-answers', 'Answers that a network ACL rejected, or that came late', FlowLogQueries.rejectedAnswers()),
  named('availability-zone-traffic', 'Bytes from zone to zone of the next hop', FlowLogQueries.availabilityZoneTraffic()),
  named('traffic-paths', 'Bytes sent by traffic path', FlowLogQueries.trafficPaths()),
  named('skipped-data', 'How often records were skipped, hour by hour', FlowLogQueries.skippedData()),
  named('accepted-traffic', 'TCP connections that were accepted', FlowLogQueries.acceptedTraffic()),
  named('admin-port-traffic', 'Who sent most to the ports of SSH and RDP', FlowLogQueries.adminPortTraffic()),
  named('ipv4-traffic', 'All bytes of IPv4', FlowLogQueries.ipv4Traffic()),
  named('ipv6-traffic', 'All bytes of IPv6', FlowLogQueries.ipv6Traffic()),
  named('rejected-tcp-traffic', 'TCP connections that were rejected', FlowLogQueries.rejectedTcpTraffic()),
  named('rejected-traffic', 'What was rejected, by source, destination, port and protocol', FlowLogQueries.rejectedTraffic()),
  named('ssh-rdp-traffic', 'Bytes to the ports of SSH and RDP', FlowLogQueries.sshRdpTraffic()),
  named('top-talkers', 'Addresses that sent the most bytes', FlowLogQueries.topTalkers()),
  named('top-talkers-packet-level', 'The same, by packet-level address', FlowLogQueries.topTalkersPacketLevel()),
  named('top-talking-instances', 'Instances with the most bytes', FlowLogQueries.topTalkingInstances()),
  named('top-talking-subnets', 'Subnets with the most bytes', FlowLogQueries.topTalkingSubnets()),
  named('top-tcp-traffic', 'Bytes of TCP by source', FlowLogQueries.topTcpTraffic()),
  named('total-bytes-transferred', 'Pairs of addresses with the most bytes', FlowLogQueries.totalBytesTransferred()),
  named(
    'total-bytes-transferred-packet-level', 'The same, by packet-level address',
    FlowLogQueries.totalBytesTransferredPacketLevel()),
  named('packet-transfers', 'Pairs of addresses with the most packets', FlowLogQueries.packetTransfers()),
  named('udp-sources', 'Who uses UDP', FlowLogQueries.udpSources()),
];

/** The named queries whose fields records of the format have. */
export function namedQueriesFor(format: FlowLogFormat): NamedQuery[] {
  return NAMED_QUERIES.filter(({ query }) => lackedField(query._question, format) === undefined);
}

function named(name: string, description: string, query: FlowLogQuery): NamedQuery {
  return { name, description, query };
}

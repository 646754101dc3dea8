import { FlowLogQuery } from './flow-log-query';
import { FlowLogQueryOrder } from './flow-log-query-order';
import { FlowLogCondition } from '../filter-pattern/flow-log-condition';
import { FlowLogAction } from '../model/flow-log-action';
import { FlowLogField } from '../model/flow-log-field';
import { FlowLogProtocol } from '../model/flow-log-protocol';
import { NO_VALUE } from '../model/no-value';

const { SRC_ADDR, DST_ADDR, SRC_PORT, DST_PORT, PROTOCOL, BYTES, PACKETS, START, TYPE } = FlowLogField;
const { ACTION, LOG_STATUS, INTERFACE_ID, INSTANCE_ID, SUBNET_ID, PKT_SRC_ADDR, PKT_DST_ADDR } = FlowLogField;
const { AZ_ID, TRAFFIC_PATH, FLOW_DIRECTION, NEXT_HOP_AZ_ID, NEXT_HOP_INTERFACE_TYPE } = FlowLogField;

const SSH = 22;
const RDP = 3389;
const LARGEST_PORT_OF_SERVICES = 1023;
const HOUR = 3600;

const accepted = FlowLogQuery.count().where(FlowLogCondition.action(FlowLogAction.ACCEPT));
const rejected = FlowLogQuery.count().where(FlowLogCondition.action(FlowLogAction.REJECT));
const tcp = FlowLogCondition.protocol(FlowLogProtocol.TCP);

/** Bytes of traffic: records without data would be a group of their own. */
const bytes = FlowLogQuery.sum(BYTES).where(FlowLogCondition.noneOf(BYTES, NO_VALUE));

/**
 * Common queries: those that AWS's integration with Athena predefines, the samples of Logs Insights, and what you want
 * to know when something is wrong. Narrow each with `where`, `between` and similar methods.
 *
 * AWS publishes descriptions of its predefined queries, not their text; these follow the descriptions. Where one sums
 * traffic to and from an address, these sum what the address sent.
 *
 * Two samples are missing because they are not conditions and groups: the newest record of each flow (see
 * `newestFlows`), and traffic of a NAT gateway in both directions at once (see `natGatewayUploads` and
 * `natGatewayDownloads`).
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-run-athena-query.html#predefined-queries
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-examples.html
 */
export class FlowLogQueries {
  // ---- when something is wrong

  /** Who was rejected at which port: the 20 sources and ports with the most records. */
  public static rejectedSources(): FlowLogQuery {
    return rejected.groupBy(SRC_ADDR, DST_PORT).limit(20);
  }

  /** Accepted and rejected records, hour by hour. */
  public static actionsOverTime(): FlowLogQuery {
    return FlowLogQuery.count().where(FlowLogCondition.equalTo(LOG_STATUS, 'OK')).groupBy(ACTION)._perSeconds(HOUR);
  }

  /** What an interface did: bytes by peer, port and outcome, within the last hour. */
  public static interfaceTraffic(interfaceId: string): FlowLogQuery {
    return bytes.where(FlowLogCondition.equalTo(INTERFACE_ID, interfaceId))
      .groupBy(SRC_ADDR, DST_ADDR, DST_PORT, ACTION)._lastSeconds(HOUR);
  }

  /** Where accepted SSH connections came from, and when each source was first seen (Unix seconds): the newest first. */
  public static newSshSources(): FlowLogQuery {
    return FlowLogQuery.minimum(START).where(
      FlowLogCondition.action(FlowLogAction.ACCEPT), tcp, FlowLogCondition.destinationPort(SSH)).groupBy(SRC_ADDR);
  }

  /**
   * Rejected traffic from a service to a client's port: answers, which a security group allows, so that a network ACL
   * rejected them, or they arrived after the connection was closed. `FlowLogDiagnosis` and the command `diagnose` pair
   * requests and answers.
   */
  public static rejectedAnswers(): FlowLogQuery {
    return rejected.where(
      FlowLogCondition.atLeast(SRC_PORT, 1), FlowLogCondition.atMost(SRC_PORT, LARGEST_PORT_OF_SERVICES),
      FlowLogCondition.greaterThan(DST_PORT, LARGEST_PORT_OF_SERVICES)).groupBy(SRC_ADDR, SRC_PORT, DST_ADDR);
  }

  /**
   * Bytes from one Availability Zone to the next hop's (or within one, if they are the same), and by which kind of
   * interface: traffic between zones costs money, and so does a NAT gateway.
   */
  public static availabilityZoneTraffic(): FlowLogQuery {
    return bytes.where(FlowLogCondition.equalTo(FLOW_DIRECTION, 'egress'), FlowLogCondition.noneOf(NEXT_HOP_AZ_ID, NO_VALUE))
      .groupBy(AZ_ID, NEXT_HOP_AZ_ID, NEXT_HOP_INTERFACE_TYPE);
  }

  /** Bytes sent by traffic path, 1 to 8: an internet gateway, another Region and so on. */
  public static trafficPaths(): FlowLogQuery {
    return bytes.where(FlowLogCondition.equalTo(FLOW_DIRECTION, 'egress')).groupBy(TRAFFIC_PATH, AZ_ID);
  }

  /** How often records were skipped, hour by hour: gaps in the log. */
  public static skippedData(): FlowLogQuery {
    return FlowLogQuery.count().where(FlowLogCondition.equalTo(LOG_STATUS, 'SKIPDATA'))._perSeconds(HOUR);
  }

  // ---- what AWS predefines for Athena

  /** Accepted TCP connections, by source, destination and port. */
  public static acceptedTraffic(): FlowLogQuery {
    return accepted.where(tcp).groupBy(SRC_ADDR, DST_ADDR, DST_PORT);
  }

  /** The ten sources of the most bytes to administrative ports: SSH and RDP (assumed: AWS does not say which). */
  public static adminPortTraffic(): FlowLogQuery {
    return bytes.where(FlowLogCondition.destinationPort(SSH, RDP)).groupBy(SRC_ADDR).limit(10);
  }

  /** All bytes of IPv4. */
  public static ipv4Traffic(): FlowLogQuery {
    return bytes.where(FlowLogCondition.equalTo(TYPE, 'IPv4'));
  }

  /** All bytes of IPv6. */
  public static ipv6Traffic(): FlowLogQuery {
    return bytes.where(FlowLogCondition.equalTo(TYPE, 'IPv6'));
  }

  /** Rejected TCP connections, by source, destination and port. */
  public static rejectedTcpTraffic(): FlowLogQuery {
    return rejected.where(tcp).groupBy(SRC_ADDR, DST_ADDR, DST_PORT);
  }

  /** Rejected traffic, by source, destination, port and protocol. */
  public static rejectedTraffic(): FlowLogQuery {
    return rejected.groupBy(SRC_ADDR, DST_ADDR, DST_PORT, PROTOCOL);
  }

  /** Bytes to the ports of SSH and RDP, by source, destination, port and outcome. */
  public static sshRdpTraffic(): FlowLogQuery {
    return bytes.where(FlowLogCondition.destinationPort(SSH, RDP)).groupBy(SRC_ADDR, DST_ADDR, DST_PORT, ACTION);
  }

  /** The 50 addresses that sent the most bytes. */
  public static topTalkers(): FlowLogQuery {
    return bytes.groupBy(SRC_ADDR).limit(50);
  }

  /** The same as `topTalkers`, by packet-level address. */
  public static topTalkersPacketLevel(): FlowLogQuery {
    return bytes.groupBy(PKT_SRC_ADDR).limit(50);
  }

  /** The 50 instances with the most bytes. */
  public static topTalkingInstances(): FlowLogQuery {
    return bytes.where(FlowLogCondition.noneOf(INSTANCE_ID, NO_VALUE)).groupBy(INSTANCE_ID).limit(50);
  }

  /** The 50 subnets with the most bytes. */
  public static topTalkingSubnets(): FlowLogQuery {
    return bytes.where(FlowLogCondition.noneOf(SUBNET_ID, NO_VALUE)).groupBy(SUBNET_ID).limit(50);
  }

  /** Bytes of TCP by source. */
  public static topTcpTraffic(): FlowLogQuery {
    return bytes.where(tcp).groupBy(SRC_ADDR);
  }

  /** The 50 pairs of source and destination with the most bytes. */
  public static totalBytesTransferred(): FlowLogQuery {
    return bytes.groupBy(SRC_ADDR, DST_ADDR).limit(50);
  }

  /** The same as `totalBytesTransferred`, by packet-level address. */
  public static totalBytesTransferredPacketLevel(): FlowLogQuery {
    return bytes.groupBy(PKT_SRC_ADDR, PKT_DST_ADDR).limit(50);
  }

  /** Bytes from an address, by destination and port. */
  public static trafficFromAddress(address: string): FlowLogQuery {
    return bytes.where(FlowLogCondition.equalTo(SRC_ADDR, address)).groupBy(DST_ADDR, DST_PORT);
  }

  /** Bytes to an address, by source and port. */
  public static trafficToAddress(address: string): FlowLogQuery {
    return bytes.where(FlowLogCondition.equalTo(DST_ADDR, address)).groupBy(SRC_ADDR, DST_PORT);
  }

  // ---- samples of Logs Insights

  /** The 15 pairs of hosts with the most packets. */
  public static packetTransfers(): FlowLogQuery {
    return FlowLogQuery.sum(PACKETS).groupBy(SRC_ADDR, DST_ADDR).limit(15);
  }

  /** The 15 destinations of the most bytes from a subnet, given in CIDR notation. */
  public static topDestinations(block: string): FlowLogQuery {
    return bytes.where(FlowLogCondition.withinCidr(SRC_ADDR, block)).groupBy(DST_ADDR).limit(15);
  }

  /** Who uses UDP, by the number of records. */
  public static udpSources(): FlowLogQuery {
    return FlowLogQuery.count().where(FlowLogCondition.protocol(FlowLogProtocol.UDP)).groupBy(SRC_ADDR);
  }

  /** When each flow of an interface was last seen, in Unix seconds: the newest 20. */
  public static newestFlows(interfaceId: string): FlowLogQuery {
    return FlowLogQuery.maximum(START).where(FlowLogCondition.equalTo(INTERFACE_ID, interfaceId))
      .groupBy(SRC_ADDR, DST_ADDR, SRC_PORT, DST_PORT, PROTOCOL).limit(20);
  }

  /**
   * The ten instances and peers between which the most bytes go to a NAT gateway.
   *
   * @param address The gateway's private address.
   * @param block The VPC in CIDR notation.
   */
  public static natGatewayTraffic(address: string, block: string): FlowLogQuery {
    return bytes.where(FlowLogCondition.equalTo(DST_ADDR, address), FlowLogCondition.withinCidr(SRC_ADDR, block))
      .groupBy(SRC_ADDR, DST_ADDR).limit(10);
  }

  /** The ten addresses outside the VPC that a NAT gateway sent the most bytes to. See `natGatewayTraffic`. */
  public static natGatewayUploads(address: string, block: string): FlowLogQuery {
    return bytes.where(FlowLogCondition.equalTo(SRC_ADDR, address), FlowLogCondition.outsideCidr(DST_ADDR, block))
      .groupBy(SRC_ADDR, DST_ADDR).limit(10);
  }

  /** The ten addresses outside the VPC that a NAT gateway received the most bytes from. See `natGatewayTraffic`. */
  public static natGatewayDownloads(address: string, block: string): FlowLogQuery {
    return bytes.where(FlowLogCondition.equalTo(DST_ADDR, address), FlowLogCondition.outsideCidr(SRC_ADDR, block))
      .groupBy(SRC_ADDR, DST_ADDR).limit(10);
  }

  /** How often an interface had data, none, or skipped some. */
  public static interfaceStatus(interfaceId: string): FlowLogQuery {
    return FlowLogQuery.count().where(FlowLogCondition.equalTo(INTERFACE_ID, interfaceId))
      .groupBy(INTERFACE_ID, LOG_STATUS).orderBy(FlowLogQueryOrder.BY_GROUP);
  }

  private constructor() {}
}

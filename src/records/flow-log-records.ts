import { FlowLogError } from '../model/errors';
import { FlowLogField } from '../model/flow-log-field';
import { conversationsOf } from './conversations';
import { FlowLogDiagnosis } from './flow-log-diagnosis';
import { FlowLogRecord } from './flow-log-record';
import { judge } from './judge-conversation';

const NEEDED = [
  FlowLogField.SRC_ADDR, FlowLogField.DST_ADDR, FlowLogField.SRC_PORT, FlowLogField.DST_PORT, FlowLogField.PROTOCOL,
  FlowLogField.START, FlowLogField.END, FlowLogField.ACTION,
];

/** Questions to several records at once. */
export class FlowLogRecords {
  /**
   * Tells a security group from a network ACL: finds requests and their answers, and says what each pair means.
   *
   * A request and its answer are records of the same interface and protocol with addresses and ports swapped. The request
   * is the one whose TCP flags open the connection, else the one that started first. Records of the same flow
   * within ten minutes, the longest aggregation interval, belong to one conversation (assumed). A request that was
   * accepted and has no answer is left out: it says nothing about security groups or network ACLs.
   *
   * A record whose format lacks an address, a port, the protocol, start, end or the action is an error.
   *
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html#flow-log-example-security-groups
   */
  public static diagnose(records: FlowLogRecord[]): FlowLogDiagnosis[] {
    for (const { format } of records) {
      const missing = NEEDED.find((field) => !format.includes(field));
      if (missing !== undefined) {
        throw new FlowLogError(`'records' must have the field '${missing.name}', got the format '${format.toString()}'`);
      }
    }
    return conversationsOf(records).flatMap(judge);
  }

  private constructor() {}
}

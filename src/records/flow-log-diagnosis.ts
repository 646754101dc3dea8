import { FlowLogError } from '../model/errors';
import { FlowLogField } from '../model/flow-log-field';
import { conversationsOf } from './conversations';
import type { FlowLogRecord } from './flow-log-record';
import type { FlowLogVerdict } from './flow-log-verdict';
import { judge, Judgment } from './judge-conversation';

const NEEDED = [
  FlowLogField.SRC_ADDR, FlowLogField.DST_ADDR, FlowLogField.SRC_PORT, FlowLogField.DST_PORT, FlowLogField.PROTOCOL,
  FlowLogField.START, FlowLogField.END, FlowLogField.ACTION,
];

/** A request, its answer, and what they say about security groups and network ACLs. */
export class FlowLogDiagnosis {
  /**
   * Tells a security group from a network ACL: pairs requests with their answers, and says what each pair means.
   *
   * The two are records of the same interface and protocol with addresses and ports swapped; the request is the one
   * whose TCP flags open the connection, else the one that started first. Records of a flow within ten minutes, the
   * longest aggregation interval, belong to one conversation (assumed). Accepted requests without an answer say nothing
   * and are left out.
   *
   * With the field `reject-reason` it also tells what VPC Block Public Access and Encryption Controls rejected. A
   * format that lacks an address, a port, the protocol, start, end or the action is an error.
   *
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html#flow-log-example-security-groups
   */
  public static of(records: FlowLogRecord[]): FlowLogDiagnosis[] {
    for (const { format } of records) {
      const missing = NEEDED.find((field) => !format.includes(field));
      if (missing !== undefined) {
        throw new FlowLogError(`'records' must have the field '${missing.name}', got the format '${format.toString()}'`);
      }
    }
    return conversationsOf(records).flatMap(judge).map((judgment) => new FlowLogDiagnosis(judgment));
  }

  /** What they say. */
  public readonly verdict: FlowLogVerdict;

  /** The verdict in words, with addresses and ports. */
  public readonly explanation: string;

  /** The record of the request. */
  public readonly request: FlowLogRecord;

  /** The record of the answer that the verdict is about. Undefined if the request was rejected. */
  public readonly answer?: FlowLogRecord;

  private constructor({ verdict, explanation, request, answer }: Judgment) {
    this.verdict = verdict;
    this.explanation = explanation;
    this.request = request;
    this.answer = answer;
  }
}

import { FlowLogFormat } from './flow-log-format';

const OTHER_NAMES = new Map([
  ['account-id', 'accountId'],
  ['interface-id', 'interfaceId'],
  ['srcaddr', 'srcAddr'],
  ['dstaddr', 'dstAddr'],
  ['srcport', 'srcPort'],
  ['dstport', 'dstPort'],
  ['start', 'startTime'],
  ['end', 'endTime'],
  ['log-status', 'logStatus'],
]);

/**
 * What CloudWatch Logs calls a field of records in the default format; undefined for other fields, which AWS does not
 * list as discovered.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_AnalyzeLogData-discoverable-fields.html
 */
export function discoveredName(field: string): string | undefined {
  if (!FlowLogFormat.DEFAULT.fields.some(({ name }) => name === field)) return undefined;
  return OTHER_NAMES.get(field) ?? field;
}

import { Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { FlowLogFormat } from '../../model/flow-log-format';
import { fail } from '../fail';
import { given } from '../given';
import { knownFlowLog } from '../known-flow-log';

/** Where the files of flow logs are, and how they are written. */
export interface TableSource {
  readonly bucket: s3.IBucket;

  /** Undefined if the files lie at the top of the bucket. */
  readonly keyPrefix?: string;
  readonly format: FlowLogFormat;
  readonly fileFormat: ec2.FlowLogFileFormat;
  readonly hiveCompatiblePartitions: boolean;
  readonly perHourPartition: boolean;
}

/** What all of the flow logs have in common; throws where a table cannot have them all. */
export function tableSource(scope: Construct, flowLogs: ec2.IFlowLogRef[]): TableSource {
  if (!Array.isArray(flowLogs) || flowLogs.length === 0) {
    fail(scope, `'flowLogs' must be a list with at least one flow log, got ${given(flowLogs)}`);
  }
  const [first, ...others] = flowLogs.map((flowLog) => sourceOf(scope, flowLog));
  for (const [index, other] of others.entries()) {
    const differing = COMPARED.find(([, textOf]) => textOf(first) !== textOf(other));
    if (differing === undefined) continue;
    const [what, textOf] = differing;
    fail(scope, `'flowLogs' must have one ${what} in common, got ${textOf(first)} at '${flowLogs[0].node.path}' and `
    + `${textOf(other)} at '${flowLogs[index + 1].node.path}'; create a table for each`);
  }
  return first;
}

/** What one table has one of. */
const COMPARED: [what: string, textOf: (source: TableSource) => string][] = [
  ['bucket', ({ bucket }) => `'${bucket.bucketName}'`],
  ['key prefix', ({ keyPrefix }) => keyPrefix === undefined ? 'none' : `'${keyPrefix}'`],
  ['format', ({ format }) => `'${format.toString()}'`],
  ['file format', ({ fileFormat }) => `'${fileFormat}'`],
  ['kind of folders', ({ hiveCompatiblePartitions }) => hiveCompatiblePartitions ? 'Hive-compatible' : 'plain'],
  ['period of folders', ({ perHourPartition }) => perHourPartition ? 'hours' : 'days'],
];

function sourceOf(scope: Construct, flowLog: ec2.IFlowLogRef): TableSource {
  if (typeof flowLog !== 'object' || flowLog === null || flowLog.flowLogRef === undefined) {
    fail(scope, `'flowLogs' must have flow logs, got ${given(flowLog)}; of FlowLogs, give the 'members'`);
  }
  const { path } = flowLog.node;
  const known = knownFlowLog(scope, flowLog) ?? fail(scope, `more than the id of '${path}' must be known, `
    + `got ${given(flowLog)}; import it with FlowLog.fromFlowLogAttributes`);
  if (known.destinationType !== ec2.FlowLogDestinationType.S3) {
    fail(scope, `'flowLogs' must deliver to Amazon S3, got '${path}', which delivers to '${known.destinationType}'`);
  }
  if (known.logFormat === undefined || known.isFormatAssumed) {
    const got = known.logFormat === undefined ? 'a token' : 'none';
    fail(scope, `the format of '${path}' must be known at synthesis, because it makes the columns of the table, got ${got}; `
    + 'import it with FlowLog.fromFlowLogAttributes and \'logFormat\'');
  }
  const { hiveCompatiblePartitions = false, perHourPartition = false } = known.destinationOptions ?? {};
  const fileFormat = known.destinationOptions?.fileFormat ?? ec2.FlowLogFileFormat.PLAIN_TEXT;
  if ([fileFormat, hiveCompatiblePartitions, perHourPartition].some((option) => Token.isUnresolved(option))) {
    fail(scope, `how '${path}' writes its files must be known at synthesis, got a token in its destination options`);
  }
  return {
    bucket: known.bucket ?? fail(scope, `the bucket of '${path}' must be known, got ${given(flowLog)}; `
    + "import it with FlowLog.fromFlowLogAttributes and 'bucket'"),
    keyPrefix: known.keyPrefix?.replace(/\/+$/, '') || undefined,
    format: known.logFormat,
    fileFormat,
    hiveCompatiblePartitions,
    perHourPartition,
  };
}

import { App, type Stack } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as s3 from 'aws-cdk-lib/aws-s3';
import {
  BucketDestinationOptions, FlowLog, FlowLogDestination, FlowLogFormat, FlowLogTable, FlowLogTableProps,
} from '../../../src';
import { flowLogIn, IN_IRELAND, propertiesOf, stackIn } from '../../support/stacks';

interface TableInput {
  readonly Name: string;
  readonly Parameters: Record<string, unknown>;
  readonly PartitionKeys: { readonly Name: string; readonly Type: string }[];
  readonly StorageDescriptor: {
    readonly Columns: { readonly Name: string; readonly Type: string }[];
    readonly Location: unknown;
    readonly InputFormat: string;
    readonly OutputFormat: string;
    readonly SerdeInfo: { readonly SerializationLibrary: string; readonly Parameters: unknown };
  };
}

/** Where the bucket of such an app is. */
export const ROOT = 's3://example-flow-logs';

/** A stack in Ireland, a bucket, and what a test puts there: flow logs that deliver to the bucket, and a table over them. */
export function tableApp(
  stack: Stack = stackIn(new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } }), 'Stack', IN_IRELAND),
  bucket: s3.IBucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'example-flow-logs'),
) {
  return {
    stack,
    bucket,
    archived: (options: BucketDestinationOptions = {}, logFormat?: FlowLogFormat, id = 'FlowLog', scope = stack): FlowLog =>
      flowLogIn(scope, { logFormat, destination: FlowLogDestination.toS3(bucket, options) }, id),
    table: (flowLogs: ec2.IFlowLogRef[], props: Partial<FlowLogTableProps> = {}, scope = stack): FlowLogTable =>
      new FlowLogTable(scope, 'Table', { flowLogs, namedQueries: false, ...props }),
    inputOf: (scope = stack): TableInput => propertiesOf(scope, 'AWS::Glue::Table').TableInput as TableInput,
  };
}

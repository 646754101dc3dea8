import type { Duration, Size } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as glue from 'aws-cdk-lib/aws-glue';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';

/** Properties of a `FlowLogTable`. */
export interface FlowLogTableProps {
  /**
   * The flow logs whose records are in the table, of this library or the CDK (of `FlowLogs`, its `members`). They must
   * share format, bucket, key prefix and the way of writing files. Of imported ones `bucket` and `logFormat` must be
   * known.
   */
  readonly flowLogs: ec2.IFlowLogRef[];

  /**
   * The database of the table.
   *
   * @default - a new one
   */
  readonly database?: glue.IDatabaseRef;

  /**
   * The name of the table, unique in the database: lower-case letters, digits and underscores.
   *
   * @default flow_logs
   */
  readonly tableName?: string;

  /**
   * The accounts whose records are in the bucket, twelve digits each, a few dozen at most. For more, see
   * `injectedAccount`.
   *
   * @default - the accounts of the flow logs' stacks
   * @see https://docs.aws.amazon.com/athena/latest/ug/partition-projection-supported-types.html
   */
  readonly accounts?: string[];

  /**
   * Whether each query must name the account whose records it reads: `aws_account_id = '…'`. Accounts then come and go
   * without changing the table. Queries of this library have a parameter for it, which Athena asks for.
   *
   * @default false
   * @see https://docs.aws.amazon.com/athena/latest/ug/querying-with-prepared-statements.html
   */
  readonly injectedAccount?: boolean;

  /**
   * The Regions whose records are in the bucket.
   *
   * @default - the Regions of the flow logs' stacks
   */
  readonly regions?: string[];

  /**
   * The first day (or hour) with records, in UTC. Earlier ones are not found.
   *
   * @default - two years before the query
   */
  readonly startDate?: Date;

  /**
   * How much a query may read before it is canceled, at least 10 MB.
   *
   * @default Size.gibibytes(100)
   * @see https://docs.aws.amazon.com/athena/latest/ug/workgroups-setting-control-limits-cloudwatch.html
   */
  readonly scanLimit?: Size;

  /**
   * The bucket for query results, below `athena-results/`.
   *
   * @default - a new one, private and retained
   */
  readonly resultsBucket?: s3.IBucket;

  /**
   * How long the new bucket keeps results.
   *
   * @default Duration.days(30)
   */
  readonly resultsExpiration?: Duration;

  /**
   * The symmetric key that encrypts query results.
   *
   * @default - the key of `resultsBucket`, or one of Amazon S3 (SSE-S3)
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Whether the queries of `FlowLogQueries` that take no argument, and whose fields the format has, are saved for the
   * last day.
   *
   * @default true
   */
  readonly namedQueries?: boolean;
}

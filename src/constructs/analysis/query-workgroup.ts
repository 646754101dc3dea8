import { Duration, Names, Size, Stack, Token } from 'aws-cdk-lib';
import * as athena from 'aws-cdk-lib/aws-athena';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { FlowLogTableProps } from './flow-log-table-props';
// eslint-disable-next-line awscdk/no-import-private -- the bucket is private, the module is not
import { PrivateBucket } from '../destinations/private-bucket';
import { fail } from '../fail';
import { MAX_WORKGROUP_NAME_LENGTH, MIN_SCAN_LIMIT } from '../../model/query-limits';

/** What a workgroup for queries can be told. */
export type QueryWorkgroupProps =
  Pick<FlowLogTableProps, 'resultsBucket' | 'encryptionKey' | 'resultsExpiration' | 'scanLimit'>;

const DEFAULT_LIMIT = Size.gibibytes(100);
const DEFAULT_EXPIRATION = Duration.days(30);
const FOLDER = 'athena-results';

/** A workgroup whose queries cannot read more than a limit, and whose results are encrypted and deleted after a while. */
export class QueryWorkgroup extends Construct {
  /** The name of the workgroup. */
  public readonly name: string;

  /** The bucket that results go to. */
  public readonly resultsBucket: s3.IBucket;

  /** The key that encrypts results; undefined if Amazon S3 uses its own. */
  public readonly encryptionKey?: kms.IKey;

  constructor(scope: Construct, id: string, props: QueryWorkgroupProps) {
    super(scope, id);
    const { resultsBucket, encryptionKey, resultsExpiration } = props;
    if (resultsBucket !== undefined && resultsExpiration !== undefined) {
      fail(scope, "'resultsExpiration' is for a new bucket, got it beside 'resultsBucket'; leave out one of the two");
    }
    this.encryptionKey = encryptionKey ?? resultsBucket?.encryptionKey;
    this.resultsBucket = resultsBucket ?? new PrivateBucket(this, 'Results', {
      encryptionKey,
      lifecycleRules: [{
        expiration: resultsExpiration ?? DEFAULT_EXPIRATION,
        abortIncompleteMultipartUploadAfter: Duration.days(7),
      }],
    });

    this.name = new athena.CfnWorkGroup(this, 'Resource', {
      name: Names.uniqueResourceName(this, { maxLength: MAX_WORKGROUP_NAME_LENGTH, separator: '-' }),
      description: 'Queries of VPC flow logs',
      recursiveDeleteOption: true, // else the workgroup could not be deleted once it has named queries
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        publishCloudWatchMetricsEnabled: true,
        bytesScannedCutoffPerQuery: bytesOf(scope, props.scanLimit ?? DEFAULT_LIMIT),
        engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
        resultConfiguration: {
          outputLocation: `s3://${this.resultsBucket.bucketName}/${FOLDER}/`,
          encryptionConfiguration: this.encryptionKey === undefined
            ? { encryptionOption: 'SSE_S3' }
            : { encryptionOption: 'SSE_KMS', kmsKey: this.encryptionKey.keyArn },
        },
      },
    }).ref;
  }

  /** The ARN of the workgroup. */
  public get arn(): string {
    return Stack.of(this).formatArn({ service: 'athena', resource: 'workgroup', resourceName: this.name });
  }

  /** What the keys of results look like. */
  public get resultsPattern(): string {
    return `${FOLDER}/*`;
  }
}

function bytesOf(scope: Construct, limit: Size): number {
  const bytes = limit.toBytes();
  if (!Token.isUnresolved(bytes) && bytes < MIN_SCAN_LIMIT) {
    fail(scope, `'scanLimit' must be at least 10 MB, which Athena charges for the smallest query, got ${bytes} bytes`);
  }
  return bytes;
}

import { Stack, Token, Validations } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { DeliverySource, keyDeliveryStatement, writeStatements } from './bucket-statements';
import { extendKeyPolicy } from '../key-policy';
import { pasteable } from '../pasteable';
import { ROOM_FOR_STATEMENTS, sizeOf } from './policy-size';
import { fail } from '../fail';
import { accountFolder, logsPath } from '../../model/s3-folders';
import { oncePer, oncePerPair } from '../../model/once-per';

/** Where in a bucket files go. */
export interface BucketFolder {
  readonly keyPrefix?: string;
  readonly hiveCompatiblePartitions: boolean;
}

/** What the policy of a bucket or key allows already: for many flow logs on one bucket the statements are written once. */
interface Permitted {
  readonly texts: Set<string>;
  /** How long the statements are that flow logs have added. */
  size: number;
  /** Who may deliver anyway, because an archive says so. */
  covered?: DeliverySource;
}

const permittedBy = oncePer<object, Permitted>(() => ({ texts: new Set(), size: 0 }));

/** The folders to which flow logs of a stack deliver already. To look up a path of tokens took a fifth of what a flow log costs to construct. */
const foldersOf = oncePerPair<s3.IBucket, Stack, Set<string>>(() => new Set());

/** Lets the delivery service write files of flow logs in the stack of `scope` to the bucket, and use its key. */
export function permitBucketDelivery(scope: Construct, bucket: s3.IBucket, folder: BucketFolder): void {
  const stack = Stack.of(scope);
  if (!isNew(foldersOf(bucket, stack), `${folder.keyPrefix}${folder.hiveCompatiblePartitions}`)) return;
  const { account, region } = stack;
  const source = { accounts: [account], regions: [region] };
  if (isCovered(bucket, source)) return;
  const path = `${logsPath(folder.keyPrefix)}/${accountFolder(account, folder.hiveCompatiblePartitions)}`;
  if (!isNew(permittedBy(bucket).texts, `${path} ${region}`)) return;

  const statements = writeStatements(stack, bucket, [`${path}/*`], source);
  checkSize(scope, bucket, statements);
  const isAdded = statements.map((statement) => bucket.addToResourcePolicy(statement).statementAdded);
  if (isAdded.includes(false)) warnAboutBucket(scope, bucket, statements);
  if (bucket.encryptionKey !== undefined) permitKey(scope, bucket.encryptionKey, source);
}

/** Lets the delivery service encrypt with the key of a bucket. */
export function permitKey(scope: Construct, key: kms.IKey, source: DeliverySource): void {
  if (!isNew(permittedBy(key).texts, JSON.stringify(source))) return;
  extendKeyPolicy(scope, key, keyDeliveryStatement(Stack.of(scope), source), 'the bucket receives no records');
}

/** Notes that the policy of a bucket of ours lets these accounts deliver anyway. */
export function markCovered(bucket: s3.IBucket, source: DeliverySource): void {
  permittedBy(bucket).covered = source;
}

function isCovered(bucket: s3.IBucket, { accounts: [account], regions: [region] }: DeliverySource): boolean {
  const { accounts, regions } = permittedBy(bucket).covered ?? { accounts: [], regions: [] };
  const isAnyRegion = regions.includes('*') || regions.includes(region);
  return isAnyRegion && (accounts.includes(account) || (accounts.length > 0 && Token.isUnresolved(account)));
}

function isNew(texts: Set<string>, text: string): boolean {
  return texts.size < texts.add(text).size;
}

function checkSize(scope: Construct, bucket: s3.IBucket, statements: iam.PolicyStatement[]): void {
  const permitted = permittedBy(bucket);
  permitted.size += sizeOf(scope, statements);
  if (permitted.size <= ROOM_FOR_STATEMENTS) return;
  fail(scope, `the policy of the bucket '${bucket.node.path}' must fit into 20 KB, got ${permitted.size} bytes for `
  + `${permitted.texts.size} accounts, Regions or folders; create the bucket by FlowLogArchive, whose statements are shorter`);
}

function warnAboutBucket(scope: Construct, bucket: s3.IBucket, statements: iam.PolicyStatement[]): void {
  Validations.of(scope).addWarning('FlowLogs::imported-bucket-policy',
    `the policy of the imported bucket '${bucket.bucketName}' cannot be changed from here; it must have these statements. In `
    + 'the same account AWS adds them itself, if the deploying principal may change the policy; in another one its owner must add '
    + `them, or the flow log cannot be created: ${pasteable(scope, statements.map((statement) => statement.toJSON() as unknown))}`);
}

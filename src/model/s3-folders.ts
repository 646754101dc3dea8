/**
 * The folder of a bucket that flow logs write to, below their prefix. AWS adds it, so a prefix cannot have a folder of that name.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-path.html
 */
export const LOGS_FOLDER = 'AWSLogs';

/** That folder from the top of the bucket: `vpc/prod/AWSLogs`. */
export function logsPath(keyPrefix: string | undefined): string {
  return keyPrefix === undefined ? LOGS_FOLDER : `${keyPrefix}/${LOGS_FOLDER}`;
}

/** The folder in there with the records of one account. */
export function accountFolder(account: string, hiveCompatiblePartitions: boolean): string {
  return hiveCompatiblePartitions ? `aws-account-id=${account}` : account;
}

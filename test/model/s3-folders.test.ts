import { accountFolder, logsPath } from '../../src/model/s3-folders';

test.each([
  [undefined, 'AWSLogs'],
  ['vpc', 'vpc/AWSLogs'],
  ['vpc/prod', 'vpc/prod/AWSLogs'],
])('below the prefix %p flow logs write to %s', (keyPrefix, path) => {
  expect(logsPath(keyPrefix)).toBe(path);
});

test.each([
  [false, '111122223333'],
  [true, 'aws-account-id=111122223333'],
])('with Hive-compatible partitions %p the folder of an account is %s', (hiveCompatiblePartitions, folder) => {
  expect(accountFolder('111122223333', hiveCompatiblePartitions)).toBe(folder);
});

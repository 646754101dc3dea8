import { RemovalPolicy } from 'aws-cdk-lib';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { CloudWatchLogsDestinationOptions } from './cloud-watch-logs-options';
import { permitEncryption } from './log-group-key-policy';
import { DEFAULT_RETENTION } from '../default-retention';
import { discoveredName } from '../../model/discovered-fields';
import type { FlowLogField } from '../../model/flow-log-field';

/** A new log group for records: retained, and encrypted with the key if there is one, whose policy then lets CloudWatch Logs use it. */
export function createLogGroup(parent: Construct, options: CloudWatchLogsDestinationOptions): logs.ILogGroup {
  const { logGroupName, encryptionKey } = options;
  const logGroup = new logs.LogGroup(parent, 'LogGroup', {
    logGroupName,
    encryptionKey,
    retention: options.retention ?? DEFAULT_RETENTION,
    removalPolicy: options.removalPolicy ?? RemovalPolicy.RETAIN,
    logGroupClass: options.logGroupClass,
    deletionProtectionEnabled: options.deletionProtection,
    fieldIndexPolicies: fieldIndexes(options.indexedFields),
  });
  if (encryptionKey !== undefined) {
    permitEncryption(parent, encryptionKey, logGroup.node.defaultChild as logs.CfnLogGroup, logGroupName);
  }
  return logGroup;
}

function fieldIndexes(fields: FlowLogField[] | undefined): logs.FieldIndexPolicy[] | undefined {
  if (fields === undefined) return undefined;
  return [new logs.FieldIndexPolicy({ fields: fields.map(({ name }) => discoveredName(name)!) })];
}

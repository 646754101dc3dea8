import { RemovalPolicy } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct, IDependable } from 'constructs';
import { FlowLogError } from '../model/errors';
import { permitDelivery } from './delivery-permission';
import type { CloudWatchLogsDestinationOptions } from './flow-log-destination';
import { FlowLogRole } from './flow-log-role';
import { permitEncryption } from './key-policy';

/** What a destination tells the flow log that delivers to it. */
export interface FlowLogDestinationConfig extends ec2.FlowLogDestinationConfig {
  /** What must exist before the flow log does, because it lets the role deliver: otherwise the role with its policies. */
  readonly permission?: IDependable;
}

/** A log group, there or new, and the role that delivers to it. */
export class CloudWatchLogsDestination extends ec2.FlowLogDestination {
  constructor(private readonly options: CloudWatchLogsDestinationOptions) {
    super();
    checkOptions(options);
  }

  /** Whether each flow log that is given this destination gets a log group of its own. */
  public get makesLogGroups(): boolean {
    const { logGroup, logGroupName } = this.options;
    return logGroup === undefined && logGroupName === undefined;
  }

  /** The same destination for flow logs that share a role. */
  public sharingRole(parent: Construct): CloudWatchLogsDestination {
    return new CloudWatchLogsDestination({
      ...this.options, role: this.options.role ?? new FlowLogRole(parent, 'Role'),
    });
  }

  public bind(parent: Construct): FlowLogDestinationConfig {
    const { options } = this;
    const logGroup = options.logGroup ?? (options.createLogGroup === false
      ? logs.LogGroup.fromLogGroupName(parent, 'LogGroup', options.logGroupName!)
      : createLogGroup(parent, options));
    const iamRole = options.role ?? new FlowLogRole(parent, 'Role');
    const permission = permitDelivery(parent, iamRole, {
      logGroup, createdByService: options.createLogGroup === false,
    });
    return { logDestinationType: ec2.FlowLogDestinationType.CLOUD_WATCH_LOGS, logGroup, iamRole, permission };
  }
}

function createLogGroup(parent: Construct, options: CloudWatchLogsDestinationOptions): logs.ILogGroup {
  const { logGroupName, encryptionKey } = options;
  const logGroup = new logs.LogGroup(parent, 'LogGroup', {
    logGroupName,
    encryptionKey,
    retention: options.retention ?? logs.RetentionDays.THREE_MONTHS,
    removalPolicy: options.removalPolicy ?? RemovalPolicy.RETAIN,
  });
  if (encryptionKey !== undefined) {
    permitEncryption(parent, encryptionKey, logGroup.node.defaultChild as logs.CfnLogGroup, logGroupName);
  }
  return logGroup;
}

/** The options that only a log group made by this app can have. */
const OF_NEW_GROUPS = ['retention', 'removalPolicy', 'encryptionKey'] as const;

function checkOptions(options: CloudWatchLogsDestinationOptions): void {
  const given = (['logGroupName', 'createLogGroup', ...OF_NEW_GROUPS] as const)
    .filter((name) => options[name] !== undefined);

  if (options.logGroup !== undefined && given.length > 0) {
    throw new FlowLogError(`'logGroup' is a log group that is there already, so '${given[0]}' cannot be chosen for it; `
      + 'leave out one of the two');
  }
  if (options.createLogGroup !== false) return;
  if (options.logGroupName === undefined) {
    throw new FlowLogError("'createLogGroup' is false, so 'logGroupName' must say which log group AWS creates");
  }
  const vain = OF_NEW_GROUPS.find((name) => options[name] !== undefined);
  if (vain !== undefined) {
    throw new FlowLogError(`'${vain}' must not be given when 'createLogGroup' is false: the log group that AWS creates `
      + 'does not get it; leave out one of the two');
  }
}

import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { CloudWatchLogsDestinationOptions } from './cloud-watch-logs-options';
import { createLogGroup } from './created-log-group';
import type { FlowLogDestinationConfig } from './destination-config';
import { checkOptionsObject, checkReference } from './check-arguments';
import { given } from '../given';
import { discoveredName } from '../../model/discovered-fields';
import { FlowLogError } from '../../model/errors';
import { permitDelivery } from '../role/delivery-permission';
import { FlowLogRole } from '../role/flow-log-role';

/** A log group, existing or new, and the role that delivers to it. */
export class CloudWatchLogsDestination extends ec2.FlowLogDestination {
  constructor(
    private readonly logGroup: logs.ILogGroupRef | undefined,
    private readonly options: CloudWatchLogsDestinationOptions,
  ) {
    super();
    checkReference('toCloudWatchLogs', 'logGroup', logGroup, 'logGroupRef');
    checkOptionsObject('toCloudWatchLogs', 'options', options);
    checkOptions(logGroup, options);
  }

  /** Whether each flow log that is given this destination gets a log group of its own. */
  public get createsLogGroups(): boolean {
    return this.logGroup === undefined && this.options.logGroupName === undefined;
  }

  /** The same destination for flow logs that share a role. */
  public sharingRole(parent: Construct): CloudWatchLogsDestination {
    return new CloudWatchLogsDestination(this.logGroup, {
      ...this.options, role: this.options.role ?? new FlowLogRole(parent, 'Role'),
    });
  }

  public bind(parent: Construct): FlowLogDestinationConfig {
    const { options } = this;
    const logGroup = this.logGroup ?? (options.createLogGroup === false
      ? logs.LogGroup.fromLogGroupName(parent, 'LogGroup', options.logGroupName!)
      : createLogGroup(parent, options));
    const iamRole = options.role ?? new FlowLogRole(parent, 'Role');
    const logGroupCreatedByAws = options.createLogGroup === false;
    const permission = permitDelivery(parent, iamRole, { logGroup, createdByService: logGroupCreatedByAws });
    const logDestinationType = ec2.FlowLogDestinationType.CLOUD_WATCH_LOGS;
    const { indexedFields } = options;
    return { logDestinationType, logGroup, iamRole, permission, logGroupCreatedByAws, indexedFields };
  }
}

/** The options that only a log group created by this app can have. */
const OF_NEW_GROUPS = ['retention', 'removalPolicy', 'encryptionKey', 'logGroupClass', 'deletionProtection', 'indexedFields'] as const;

function checkOptions(logGroup: logs.ILogGroupRef | undefined, options: CloudWatchLogsDestinationOptions): void {
  const chosen = (['logGroupName', 'createLogGroup', ...OF_NEW_GROUPS] as const)
    .filter((name) => options[name] !== undefined);

  if (logGroup !== undefined && chosen.length > 0) {
    throw new FlowLogError(`'logGroup' is a log group that exists already, so '${chosen[0]}' cannot be chosen for it; `
      + 'leave out one of the two');
  }
  checkIndexes(options);
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

function checkIndexes({ indexedFields, logGroupClass }: CloudWatchLogsDestinationOptions): void {
  if (indexedFields === undefined) return;
  if (!Array.isArray(indexedFields) || indexedFields.length === 0) {
    throw new FlowLogError(`'indexedFields' must be a list with at least one field, got ${given(indexedFields)}`);
  }
  const odd = indexedFields.find(({ name }) => discoveredName(name) === undefined);
  if (odd !== undefined) {
    throw new FlowLogError("'indexedFields' must have fields of the default format only, which are all that AWS documents as discovered, "
      + `got '${odd.name}'`);
  }
  if (logGroupClass !== undefined && logGroupClass !== logs.LogGroupClass.STANDARD) {
    throw new FlowLogError(`'indexedFields' must not be given for the class ${logGroupClass}, which has no indexes; `
      + 'leave out one of the two');
  }
}

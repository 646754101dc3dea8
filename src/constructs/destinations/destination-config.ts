import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { IDependable } from 'constructs';
import type { FlowLogField } from '../../model/flow-log-field';

/** What a destination tells the flow log that delivers to it. */
export interface FlowLogDestinationConfig extends ec2.FlowLogDestinationConfig {
  /** What must exist before the flow log does, because it lets records be delivered: otherwise the role with its policies. */
  readonly permission?: IDependable;

  /** The role in the account of a delivery stream that is not the flow log's. */
  readonly crossAccountRole?: iam.IRole;

  /** The fields that the new log group indexes. */
  readonly indexedFields?: readonly FlowLogField[];

  /** Whether AWS creates the log group when the first record is delivered. */
  readonly logGroupCreatedByAws?: boolean;
}

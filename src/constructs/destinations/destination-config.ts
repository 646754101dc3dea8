import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IDependable } from 'constructs';

/** What a destination tells the flow log that delivers to it. */
export interface FlowLogDestinationConfig extends ec2.FlowLogDestinationConfig {
  /** What must exist before the flow log does, because it lets records be delivered: otherwise the role with its policies. */
  readonly permission?: IDependable;
}

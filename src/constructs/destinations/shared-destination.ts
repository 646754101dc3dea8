import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { FlowLogDestinationConfig } from './destination-config';

/** A destination that is bound once, for any number of flow logs: they share its role, and its log group, bucket or stream. */
export class SharedDestination extends ec2.FlowLogDestination {
  private readonly config: FlowLogDestinationConfig;

  constructor(scope: Construct, destination: ec2.FlowLogDestination) {
    super();
    // Destinations look at nothing of the flow log that other constructs have not.
    this.config = destination.bind(scope, scope as unknown as ec2.FlowLog);
  }

  public bind(): FlowLogDestinationConfig {
    return this.config;
  }
}

import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { NetworkInterfaceAttributes } from './flow-log-resource';

/** What a flow log watches, with what is known of it beyond its id. */
export class WatchedResource extends ec2.FlowLogResourceType {
  constructor(
    public resourceType: string,
    public resourceId: string,
    public readonly networkInterface?: NetworkInterfaceAttributes,
  ) {
    super();
  }
}

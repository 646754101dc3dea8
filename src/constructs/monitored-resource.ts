import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { NetworkInterfaceAttributes } from './network-interface-attributes';

/** What a flow log monitors, with what is known of it beyond its id. */
export class MonitoredResource extends ec2.FlowLogResourceType {
  constructor(
    public resourceType: string,
    public resourceId: string,
    public readonly networkInterface?: NetworkInterfaceAttributes,
  ) {
    super();
  }
}

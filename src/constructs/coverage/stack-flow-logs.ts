import type { CfnResource, Stack } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { FlowLog } from '../flow-log';
import { FlowLogDestination } from '../destinations/flow-log-destination';
import type { FlowLogOptions } from '../flow-log-options';
import { FlowLogResource } from '../flow-log-resource';
import { SharedDestination } from '../destinations/shared-destination';
import { targetId, unusedId } from '../target-id';

const ID = 'VpcFlowLogs';

type StackFlowLogsProps = FlowLogOptions;

/** The flow logs that mixins have added to one stack with the same options: they share their destination. */
export class StackFlowLogs extends Construct {
  /** Those of a stack with these options; created when they are first asked for. */
  public static of(stack: Stack, props: StackFlowLogsProps): StackFlowLogs {
    for (let n = 1; ; n++) {
      const id = n === 1 ? ID : `${ID}${n}`;
      const found = stack.node.tryFindChild(id);
      if (found === undefined) return new StackFlowLogs(stack, id, props);
      if (found instanceof StackFlowLogs && isSame(found.props, props)) return found;
    }
  }

  private readonly props: StackFlowLogsProps;
  private readonly vpcs = new Set<CfnResource>();
  private readonly destination: ec2.FlowLogDestination;

  private constructor(scope: Construct, id: string, props: StackFlowLogsProps) {
    super(scope, id);
    this.props = props;
    this.destination = new SharedDestination(this, props.destination ?? FlowLogDestination.toCloudWatchLogs());
  }

  /** Adds the flow log of a VPC, once. Its id comes from the VPC's path, so that it stays when others are added. */
  public add(vpc: CfnResource): void {
    if (this.vpcs.has(vpc)) return;
    const resourceType = FlowLogResource.fromVpcId(vpc.ref);
    const id = unusedId(this, targetId(this, vpc.ref));
    new FlowLog(this, id, { ...this.props, resourceType, destination: this.destination });
    this.vpcs.add(vpc);
  }
}

function isSame(one: FlowLogOptions, other: FlowLogOptions): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof FlowLogOptions>;
  return [...names].every((name) => one[name] === other[name]);
}

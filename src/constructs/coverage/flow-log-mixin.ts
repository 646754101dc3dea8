import { CfnResource, Mixin, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IConstruct } from 'constructs';
import type { FlowLogOptions } from '../flow-log-options';
import { hasTag, isExcluded, markExcluded } from './exclusion';
import { StackFlowLogs } from './stack-flow-logs';
import { UncoveredVpcs } from './uncovered-vpcs';

/** Properties of a `FlowLogMixin`: what its flow logs are like, and which VPCs get none. */
export interface FlowLogMixinProps extends FlowLogOptions {
  /**
   * The key of a tag that excludes a VPC, whatever its value: on the VPC, or on a construct above it.
   *
   * @default 'flow-logs:exclude'
   */
  readonly exclusionTag?: string;
}

const DEFAULT_EXCLUSION_TAG = 'flow-logs:exclude';

/**
 * Gives a flow log to every VPC in scope that has none yet.
 *
 * A VPC has one if any flow log of all or of rejected traffic monitors it or each of its subnets. The added flow logs
 * of a stack share a role and a log group (or bucket, or stream). VPCs in stages, nested stacks and third-party
 * constructs get one, too; imported VPCs do not. Applying the mixin again changes nothing.
 *
 * Mixins act at once, so apply it last, when all VPCs are there.
 *
 * @example
 * import { Mixins } from 'aws-cdk-lib';
 * import { FlowLogMixin } from 'cdk-vpc-flow-logs';
 *
 * Mixins.of(app).apply(new FlowLogMixin());
 */
export class FlowLogMixin extends Mixin {
  /** Excludes the VPCs at and below a construct from any `FlowLogMixin` that is applied later. */
  public static exclude(construct: IConstruct): void {
    markExcluded(construct);
  }

  private readonly options: FlowLogOptions;
  private readonly exclusionTag: string;

  constructor(props: FlowLogMixinProps = {}) {
    super();
    const { exclusionTag, ...options } = props;
    this.options = options;
    this.exclusionTag = exclusionTag ?? DEFAULT_EXCLUSION_TAG;
  }

  /** Whether the construct is a VPC as CloudFormation knows it. */
  public supports(construct: IConstruct): boolean {
    return isVpc(construct);
  }

  /** Gives the VPC a flow log unless it has one or is excluded. */
  public applyTo(construct: IConstruct): void {
    if (!isVpc(construct) || isExcluded(construct) || hasTag(construct, this.exclusionTag)) return;
    UncoveredVpcs.around(construct).cover(construct, this, () =>
      StackFlowLogs.of(Stack.of(construct), this.options).add(construct));
  }
}

function isVpc(construct: IConstruct): construct is CfnResource {
  return CfnResource.isCfnResource(construct) && construct.cfnResourceType === ec2.CfnVPC.CFN_RESOURCE_TYPE_NAME;
}
